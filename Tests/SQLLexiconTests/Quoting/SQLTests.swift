import SQLLexicon
import Testing

@Suite("SQL by interpolation")
struct SQLTests {
  private enum Word: String, CaseIterable {
    case setNull = "SET NULL"
  }

  @Test("names, texts, numbers and keywords are written as such")
  func interpolation() {
    let name = "a\"b"
    let condition: SQL = "\(identifier: name) = \(literal: "it's") OR x > \(number: -3)"
    let sql: SQL = "WHERE \(condition) ON DELETE \(keyword: Word.setNull)"
    #expect(sql.text == #"WHERE "a""b" = 'it''s' OR x > -3 ON DELETE SET NULL"#)
    #expect(SQL.list(["a", "B"]).text == #""a", "B""#)
  }

  @Test("a comment at the end of an expression ends")
  func comment() {
    let sql: SQL = "CHECK (\(expression: "a > 0 -- b"))"
    #expect(sql.text == "CHECK (a > 0 -- b\n)")
  }

  @Test(
    "what is quoted is one token that says the same",
    arguments: ["", "a", "it's", "a\"b", "''", "\\", "\\'", "a\0b", "ä😀", "$$", "--", "x\ny"])
  func roundTrip(text: String) {
    let expected = text.replacing("\0", with: "")
    for rules in [SQLLexicalRules.postgresql, .sqlite] {
      let literal = Array(SQLTokenizer(SQLQuoting.literal(text), rules: rules))
      #expect(literal.map(\.kind) == [.string])
      #expect(literal.map(\.value) == [expected])
      let name = Array(SQLTokenizer(SQLQuoting.identifier(text), rules: rules))
      #expect(name.map(\.kind) == [.quotedIdentifier])
      #expect(name.map(\.value) == [expected])
    }
  }
}
