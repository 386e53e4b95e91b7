import SQLLexicon
import Testing

@Suite("SQL fragments")
struct SQLFragmentTests {
  private func flaw(_ text: String, _ rules: SQLLexicalRules, isList: Bool = false) -> String? {
    SQLFragmentReader.flaw(in: text, rules: rules, isList: isList).map { flaw in
      "\(flaw.kind) \(flaw.range.lowerBound)-\(flaw.range.upperBound)"
    }
  }

  @Test(
    "what is open, closes nothing or ends a statement is found on both databases",
    arguments: [
      ("a > 0 /* x", "unclosed 6-8"), ("a > 0 /*", "unclosed 6-8"), ("a OR (", "unclosed 5-6"),
      ("((a)", "unclosed 0-1"), ("'", "unclosed 0-1"), ("a = 'it''", "unclosed 4-5"),
      ("é = \"x", "unclosed 5-6"), (";", "semicolon 0-1"), ("a); DROP TABLE t; --", "unopened 1-2"),
      ("a ]", "unopened 2-3"), ("a, b", "comma 1-2"), ("", "blank 0-0"), (" \n\t", "blank 0-3"),
      ("-- a", "blank 0-4"), ("/* a */ ", "blank 0-8"), ("a > $1", "parameter 4-6"),
    ])
  func both(text: String, expected: String) {
    #expect(flaw(text, .postgresql) == expected)
    #expect(flaw(text, .sqlite) == expected)
  }

  @Test(
    "whole expressions have no flaw",
    arguments: [
      "a > 0", "a IN (1, 2)", "f(a, (b))", "a = ';'", "a = '(' AND \"b)\" = ')'", "a -- fine",
      "a /* ; ( */ > 0", "a <> ''", "'--'", "a -> 'b' = '/*'",
    ])
  func whole(text: String) {
    #expect(flaw(text, .postgresql) == nil)
    #expect(flaw(text, .sqlite) == nil)
  }

  @Test("each database has quotes, comments and parameters of its own")
  func different() {
    #expect(flaw("a = $$;'$$", .postgresql) == nil)
    #expect(flaw("a = $x$ $$", .postgresql) == "unclosed 4-7")
    #expect(flaw("a = E'\\'", .postgresql) == "unclosed 4-6")
    #expect(flaw("a = E'\\'", .sqlite) == nil)
    #expect(flaw("ARRAY[a, (b)] && a[1:2]", .postgresql) == nil)
    #expect(flaw("ARRAY[a, (b])", .postgresql) == "unopened 11-12")
    #expect(flaw("ARRAY[a", .postgresql) == "unclosed 5-6")
    #expect(flaw("[a;(]", .sqlite) == nil)
    #expect(flaw("[a", .sqlite) == "unclosed 0-1")
    #expect(flaw("`a", .sqlite) == "unclosed 0-1")
    #expect(flaw("/* /* */", .postgresql) == "unclosed 0-2")
    #expect(flaw("a /* /* */", .sqlite) == nil)
    #expect(flaw("a ? 'b'", .postgresql) == nil)
    #expect(flaw("a ? 'b'", .sqlite) == "parameter 2-3")
    #expect(flaw(":a", .sqlite) == "parameter 0-2")
  }

  @Test("a list may have commas between its parts")
  func list() {
    #expect(flaw("lower(a), b", .sqlite, isList: true) == nil)
    #expect(flaw("lower(a), (b", .sqlite, isList: true) == "unclosed 10-11")
  }
}
