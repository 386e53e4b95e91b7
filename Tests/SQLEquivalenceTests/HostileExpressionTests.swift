import SQLEquivalence
import Testing

@Suite("Hostile expressions")
struct HostileExpressionTests {
  private func compare(
    _ left: String, _ right: String, in scope: any ExpressionScope = ExpressionTable.scope
  ) -> Bool {
    SQLExpression(left, in: scope).isEquivalent(
      to: SQLExpression(right, in: scope, origin: .catalog))
  }

  @Test(
    "deep nesting is compared word by word",
    arguments: [
      ("(", "n > 1", ")"), ("not ", "b", ""), ("- ", "n", ""), ("array[", "1", "]"),
      ("case when b then ", "b", " end"), ("lower(", "s", ")"), ("", "n", "::int"),
      ("", "n", " + 1"), ("", "arr", "[1]"), ("cast(", "n", " as int)"),
      ("", "n", " between 1 and 2"), ("(", "n", ") is distinct from 1"),
      ("", "s", " collate \"C\""),
      ("~ ", "n", ""), ("trim(", "s", ")"), ("substring(", "s", ", 1)"), ("position(", "s", ", s)"),
      ("(n, ", "n", ")"), ("", "n", " in (n)"),
      ("1 in (", "n", ", n)"),
    ])
  func depth(_ parts: (String, String, String)) {
    for scope: any ExpressionScope in [ExpressionTable.scope, ExpressionTable.sqlite] {
      let open = String(repeating: parts.0, count: 2_000)
      let text = open + parts.1 + String(repeating: parts.2, count: 2_000)
      #expect(compare(text, text, in: scope))
      #expect(
        compare(text, text.uppercased() + " ", in: scope)
          == compare(text.uppercased(), text, in: scope))
      #expect(!compare(text, open + "x" + String(repeating: parts.2, count: 2_000), in: scope))
    }
  }

  @Test("nesting that doubles what is kept stays small")
  func doubling() {
    var text = "n"
    for _ in 0..<60 { text = "(\(text) between 1 and 2)::int" }
    #expect(!compare(text + " = 1", text + " = 2"))
    text = "n"
    for _ in 0..<60 { text = "(\(text) in (n, q, big))::int" }
    #expect(!compare(text + " = 1", text + " = 2"))
  }

  @Test("a long list takes linear time")
  func longLists() {
    let numbers = (1...2_000).map(String.init).joined(separator: ", ")
    #expect(compare("n in (\(numbers))", "(n = ANY (ARRAY[\(numbers)]))"))
    #expect(!compare("n in (\(numbers))", "(n = ANY (ARRAY[\(numbers), 0]))"))
    let terms = (1...2_000).map { "n <> \($0)" }
    #expect(
      compare(
        terms.joined(separator: " and "),
        "(" + terms.map { "(\($0))" }.joined(separator: " AND ") + ")"))
  }

  @Test(
    "a text that is not an expression is equal only to itself",
    arguments: [
      "", "(", ")", "'", "$$", "n >", "> n", "select 1", "(select 1)", "n; drop table t", "a b c",
      "case", "case when", "cast(n", "cast(n as", "n::", "n in", "n in (", "n between 1", "array[",
      "row(", "f(", "f(a, ", "extract(", "trim(", "substring(", "position(", "overlay(", "n is",
      "n is not", "operator(", "operator(a.", "x.", "interval", "n[", "n[1:", "u&'\\zzzz'", "e'\\",
      "/*", "n at time", "collation for", "\u{0}", "n\u{0}", "'\u{FFFD}'::int[", "'{'::int[]",
    ])
  func noExpressions(_ text: String) {
    for scope: any ExpressionScope in [ExpressionTable.scope, ExpressionTable.sqlite] {
      #expect(compare(text, text, in: scope))
      #expect(!compare(text, "n > 1", in: scope))
      #expect(!compare("n > 1", text, in: scope))
    }
  }

  @Test("names and strings are compared by their scalars")
  func scalars() {
    #expect(!compare("s = 'e\u{301}'", "(s = '\u{E9}'::text)"))
    #expect(compare("s = '\u{E9}'", "(s = '\u{E9}'::text)"))
    #expect(!compare("\"e\u{301}\" > 1", "(\"\u{E9}\" > 1)"))
    #expect(compare("arr = '{\"\u{301}a\",b\u{301}}'", "(arr = '{\u{301}a,b\u{301}}'::text[])"))
    #expect(!compare("arr = '{\u{A0}a}'", "(arr = '{a}'::text[])"))
    #expect(!compare("arr = '{b\u{301}}'", "(arr = '{b}'::text[])"))
    #expect(compare("j @? '$.b\u{301}'", "(j @? '$.\"b\u{301}\"'::jsonpath)"))
    #expect(!compare("j @? '$.b\u{301}'", "(j @? '$.\"b\"'::jsonpath)"))
  }

  @Test("values out of range are no reason to stop")
  func ranges() {
    let digits = String(repeating: "9", count: 400)
    #expect(compare("n = \(digits)", "((n)::numeric = '\(digits)'::numeric)"))
    #expect(!compare("iv > '\(digits) days'", "(iv > '1 day'::interval)"))
    #expect(!compare("iv > '999999999 hours 999999999 hours'", "(iv > '1 day'::interval)"))
    #expect(!compare("d > '999999-12-31'", "(d > '2020-01-01'::date)"))
    #expect(!compare("price > 1e999999999", "(price > 1.0)"))
    #expect(!compare("n = 1::numeric(\(digits))", "(n = 1)"))
  }
}
