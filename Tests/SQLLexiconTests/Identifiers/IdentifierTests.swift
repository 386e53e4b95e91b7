import SQLLexicon
import Testing

@Suite("Names in expressions")
struct IdentifierTests {
  private func renamed(_ text: String, _ rules: SQLLexicalRules) -> String {
    let names: [Exact<String>: String] = [
      "a": "b", "A": "Big", "Mixed": "mixed", "x y": "xy", "old": "order", "lower": "l",
    ]
    return IdentifierRenaming(names, rules: rules).apply(to: text)
  }

  @Test(
    "PostgreSQL folds plain words and takes quoted names as they are",
    arguments: [
      ("a > 0 AND A < 5", "b > 0 AND b < 5"), (#""a" || "A""#, #""b" || "Big""#),
      (#"Mixed "Mixed""#, #"Mixed "mixed""#), (#""x y""#, #""xy""#), (#"U&"\0061""#, #""b""#),
      ("U&\"!0061\" UESCAPE '!' = 1", "\"b\" = 1"),
      (
        "'a' || $$a$$ || E'\\'a' /* a /* a */ a */ -- a",
        "'a' || $$a$$ || E'\\'a' /* a /* a */ a */ -- a"
      ),
      ("$$it's$$ || a", "$$it's$$ || b"), ("$x$a$x$ || a", "$x$a$x$ || b"),
      ("old > 0", #""order" > 0"#), ("t.a + \"t\".\"a\"", "t.b + \"t\".\"b\""),
      ("lower(a) || lower (a)", "lower(b) || lower (b)"), ("x::a", "x::a"),
      ("CAST(a AS a)", "CAST(b AS a)"), ("a '1'", "a '1'"), ("a[a]", "b[b]"), ("1a", "1a"),
    ])
  func postgreSQL(text: String, expected: String) {
    #expect(renamed(text, .postgresql) == expected)
  }

  @Test(
    "SQLite ignores the case of every name",
    arguments: [
      ("MIXED > 0", "mixed > 0"), ("\"mixed\"", "\"mixed\""), ("[X Y] + `x y`", "\"xy\" + \"xy\""),
      ("'old' || old", "'old' || \"order\""), ("OLD", "\"order\""), ("$old", "$old"),
      ("/* old /* */ old", "/* old /* */ \"order\""),
    ])
  func sqlite(text: String, expected: String) {
    #expect(renamed(text, .sqlite) == expected)
  }

  @Test("a keyword is no column's name", arguments: [SQLLexicalRules.postgresql, .sqlite])
  func keywords(rules: SQLLexicalRules) {
    let renaming = IdentifierRenaming(["and": "x", "null": "y", "order": "z"], rules: rules)
    #expect(renaming.apply(to: #"a AND "and" IS NULL"#) == #"a AND "x" IS NULL"#)
    #expect(renaming.apply(to: #""order" > 0"#) == #""z" > 0"#)
  }

  @Test("nothing to rename leaves the text")
  func nothing() {
    #expect(IdentifierRenaming([:], rules: .sqlite).apply(to: "a 'b") == "a 'b")
    #expect(renamed("", .postgresql) == "")
  }

  @Test(
    "a column is found wherever it may be meant",
    arguments: [
      "a", "A", "\"a\"", "x + a", "lower(a)", "$$it's$$ || a", "E'it\\'s' || a", "a::text",
      "/* it's */ a", "-- it's\na", "x.a", "(a)", "1+a", "a$b - a", "U&\"\\0061\"", "@a", "a[1]",
    ])
  func mentioned(text: String) {
    #expect(SQLLexicalRules.postgresql.mentions(["a", "zzz"], in: text))
  }

  @Test(
    "text that only looks like a column is not one",
    arguments: [
      "'a'", "$$a$$", "E'\\'a'", "/* a */ b", "-- a", "\"A\"", "ab", "1a", "", "$a$ a $a$",
    ])
  func notMentioned(text: String) {
    #expect(!SQLLexicalRules.postgresql.mentions(["a"], in: text))
  }

  @Test("SQLite's quotes are looked into without regard to case")
  func sqliteMentions() {
    for text in ["[Größe]", "`größe`", "\"GRößE\"", "Größe", "größe"] {
      #expect(SQLLexicalRules.sqlite.mentions(["größe"], in: text))
    }
    #expect(SQLLexicalRules.postgresql.mentions(["Mixed"], in: "mixed"))
    #expect(!SQLLexicalRules.sqlite.mentions(["a"], in: "[b] + 'a'"))
    #expect(!SQLLexicalRules.sqlite.mentions([], in: "a"))
  }
}
