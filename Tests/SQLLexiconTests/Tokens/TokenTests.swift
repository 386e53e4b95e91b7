import SQLLexicon
import Testing

@Suite("Tokens of SQL")
struct TokenTests {
  /// The tokens without white space, each with a letter for its kind.
  private func tokens(_ text: String, _ rules: SQLLexicalRules) -> [String] {
    SQLTokenizer(text, rules: rules).filter { $0.kind != .space }.map { token in
      "\(Self.letter(token.kind))\(token.isTerminated ? "" : "!"):\(token.text)"
    }
  }

  private static func letter(_ kind: SQLToken.Kind) -> String {
    switch kind {
    case .space: " "
    case .comment: "c"
    case .word: "w"
    case .quotedIdentifier: "i"
    case .string: "s"
    case .bits: "b"
    case .number: "n"
    case .parameter: "p"
    case .semicolon, .openingParenthesis, .closingParenthesis: "m"
    case .symbol: "o"
    }
  }

  @Test(
    "both databases read the same way",
    arguments: [
      ("a _b c1 d$e größe 日本", ["w:a", "w:_b", "w:c1", "w:d$e", "w:größe", "w:日本"]),
      ("'it''s' 'a\\' ''", ["s:'it''s'", "s:'a\\'", "s:''"]),
      (#""a""b" "c'd" """#, [#"i:"a""b""#, #"i:"c'd""#, #"i:"""#]),
      ("x'0f' X'00'", ["b:x'0f'", "b:X'00'"]),
      (
        "1 1.5 .5 1. 1e5 1E-5 1.5e+3",
        ["n:1", "n:1.5", "n:.5", "n:1.", "n:1e5", "n:1E-5", "n:1.5e+3"]
      ),
      ("0x1F 1_000 1-2", ["n:0x1F", "n:1_000", "n:1", "o:-", "n:2"]),
      ("a -- b 'c\nd", ["w:a", "c:-- b 'c", "w:d"]),
      ("a/* ' */b", ["w:a", "c:/* ' */", "w:b"]),
      ("f(a, b);", ["w:f", "m:(", "w:a", "o:,", "w:b", "m:)", "m:;"]),
      ("a<=b<>c||d", ["w:a", "o:<=", "w:b", "o:<>", "w:c", "o:||", "w:d"]),
      ("a->>'b'", ["w:a", "o:->>", "s:'b'"]),
      ("a.b \"c\".\"d\"", ["w:a", "o:.", "w:b", "i:\"c\"", "o:.", "i:\"d\""]),
      ("\0\u{1}", ["o:\0", "o:\u{1}"]),
      ("'a", ["s!:'a"]), ("\"a", ["i!:\"a"]), ("x'0", ["b!:x'0"]),
      ("/* a", ["c!:/* a"]), ("-- a", ["c:-- a"]), ("", []),
    ])
  func common(text: String, expected: [String]) {
    #expect(tokens(text, .postgresql) == expected)
    #expect(tokens(text, .sqlite) == expected)
  }

  @Test(
    "PostgreSQL reads by its own rules",
    arguments: [
      (#"E'a\'b' e'\\' xE'a'"#, [#"s:E'a\'b'"#, #"s:e'\\'"#, "w:xE", "s:'a'"]),
      ("N'a' B'01' U&'\\0061'", ["s:N'a'", "b:B'01'", "s:U&'\\0061'"]),
      ("U&\"d!0061\" uescape '!' x", ["i:U&\"d!0061\" uescape '!'", "w:x"]),
      ("U&'a' /* b */ UESCAPE -- c\n '?'", ["s:U&'a' /* b */ UESCAPE -- c\n '?'"]),
      ("U&'a' UESCAPES U & b", ["s:U&'a'", "w:UESCAPES", "w:U", "o:&", "w:b"]),
      ("$$it's$$||a", ["s:$$it's$$", "o:||", "w:a"]),
      ("$a$ $b$ $$ $a$ a$b$c", ["s:$a$ $b$ $$ $a$", "w:a$b$c"]),
      ("$a$ $a $a$", ["s:$a$ $a $a$"]),
      ("$1 $12a $a $", ["p:$1", "p:$12", "w:a", "o:$", "w:a", "o:$"]),
      ("$é$ ; $é$", ["s:$é$ ; $é$"]),
      ("'a'\n  'b' 'c'", ["s:'a'\n  'b'", "s:'c'"]),
      ("'a' -- it's\n'b'", ["s:'a' -- it's\n'b'"]),
      ("'a' /* b */\n'c'", ["s:'a'", "c:/* b */", "s:'c'"]),
      (#"E'a'"# + "\n" + #"'\'b'"#, [#"s:E'a'"# + "\n" + #"'\'b'"#]),
      ("/* a /* b */ c */d", ["c:/* a /* b */ c */", "w:d"]),
      ("/*/ */", ["c:/*/ */"]),
      ("-- a\rb", ["c:-- a", "w:b"]),
      ("a[1:2]::int", ["w:a", "o:[", "n:1", "o::", "n:2", "o:]", "o:::", "w:int"]),
      ("1..2 a:=b", ["n:1", "o:..", "n:2", "w:a", "o::=", "w:b"]),
      ("@a `b ?", ["o:@", "w:a", "o:`", "w:b", "o:?"]),
      ("a*-b", ["w:a", "o:*", "o:-", "w:b"]), ("a@-b", ["w:a", "o:@-", "w:b"]),
      ("2+-+-1", ["n:2", "o:+", "o:-", "o:+", "o:-", "n:1"]),
      ("a*/*b*/c", ["w:a", "o:*", "c:/*b*/", "w:c"]), ("a+--b", ["w:a", "o:+", "c:--b"]),
      ("$$a", ["s!:$$a"]), ("$t$a$t", ["s!:$t$a$t"]), (#"E'a\'"#, [#"s!:E'a\'"#]),
      ("'a'\n'b", ["s!:'a'\n'b"]), ("/* /* */", ["c!:/* /* */"]), ("/*", ["c!:/*"]),
    ])
  func postgreSQL(text: String, expected: [String]) {
    #expect(tokens(text, .postgresql) == expected)
  }

  @Test(
    "SQLite reads by its own rules",
    arguments: [
      ("[a]]b `c``d` [e'f]", ["i:[a]", "o:]", "w:b", "i:`c``d`", "i:[e'f]"]),
      (#"E'a\' N'b' B'1'"#, ["w:E", #"s:'a\'"#, "w:N", "s:'b'", "w:B", "s:'1'"]),
      ("? ?12 :a @b $c #d", ["p:?", "p:?12", "p::a", "p:@b", "p:$c", "p:#d"]),
      ("$a::b(c) : :: $$a$$", ["p:$a::b(c)", "o::", "o::", "o::", "p:$$a$$"]),
      ("/* a /* b */ c", ["c:/* a /* b */", "w:c"]),
      ("a /*", ["w:a", "o:/", "o:*"]),
      ("-- a\rb", ["c:-- a\rb"]),
      ("'a'\n'b'", ["s:'a'", "s:'b'"]),
      ("a==b!=c<<d*-e", ["w:a", "o:==", "w:b", "o:!=", "w:c", "o:<<", "w:d", "o:*", "o:-", "w:e"]),
      ("\u{FEFF}SELECT a\u{FEFF}", ["w:SELECT", "w:a\u{FEFF}"]),
      ("[a", ["i!:[a"]), ("`a", ["i!:`a"]),
    ])
  func sqlite(text: String, expected: [String]) {
    #expect(tokens(text, .sqlite) == expected)
  }
}
