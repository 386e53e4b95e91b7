import SQLLexicon
import Testing

@Suite("What quoted SQL says")
struct TokenValueTests {
  @Test(
    "PostgreSQL's strings are decoded in every form",
    arguments: [
      ("'it''s'", "it's"), (#"'a\n'"#, #"a\n"#), ("N'a'", "a"), ("''", ""), ("'a", "a"),
      (#"E'a\'b''c\\'"#, #"a'b'c\"#), (#"e'\b\f\n\r\t\v\q'"#, "\u{8}\u{C}\n\r\t\u{B}q"),
      (#"E'\x41\x4g\101\0611\xzz'"#, "A\u{4}gA11xzz"), (#"E'\xC3\xA4'"#, "ä"),
      (#"E'\u00e4\U0001F600\uD83D\uDE00'"#, "ä😀😀"), (#"E'\uD83D'"#, ""), (#"E'\"#, ""),
      (#"U&'\0061\+01F600\\'"#, #"a😀\"#), ("U&'d!0061' UESCAPE '!'", "da"),
      ("U&'''' /* a */ uescape '?'", "'"),
      ("$$it's$$", "it's"), ("$a$ $$ $b$ $a$", " $$ $b$ "), ("$$a", "a"), ("$$", ""), ("$$$", "$"),
      ("'a'\n 'b'", "ab"), ("'a' -- it's\n'b'", "ab"), (#"E'a'"# + "\n" + #"'\'b'"#, "a'b"),
    ])
  func postgreSQL(text: String, expected: String) {
    #expect(SQLToken.literals(of: text, rules: .postgresql) == [expected])
  }

  @Test("no other token is a string")
  func others() {
    let text = #"a = 'b' AND "c" <> X'00' /* 'd' */ -- 'e'"#
    #expect(SQLToken.literals(of: text, rules: .postgresql) == ["b"])
    #expect(SQLToken.literals(of: text, rules: .sqlite) == ["b"])
    #expect(SQLToken.literals(of: "$$a$$ || 'b'", rules: .sqlite) == ["b"])
  }

  @Test(
    "quoted names are decoded in every form",
    arguments: [
      (#""a""b""#, #"a"b"#), ("`a``b`", "a`b"), ("[a\"b]", "a\"b"), ("\"a", "a"), ("\"\"", ""),
    ])
  func names(text: String, expected: String) {
    #expect(SQLTokenizer(text, rules: .sqlite).map(\.value) == [expected])
  }

  @Test("a name in Unicode escapes is decoded")
  func unicodeNames() {
    let text = #"U&"d\0061t\+000061""#
    #expect(SQLTokenizer(text, rules: .postgresql).map(\.value) == ["data"])
  }
}
