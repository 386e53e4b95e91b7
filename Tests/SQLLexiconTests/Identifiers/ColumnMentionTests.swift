import SQLLexicon
import Testing

@Suite("Mentions of columns")
struct ColumnMentionTests {
  private func mentions(_ text: String, _ rules: SQLLexicalRules) -> [String] {
    let names: Set = ["time", "zone", "year", "day", "days", "first", "price", "date", "PRICE"]
    return ColumnMentions.all(in: text, rules: rules, to: names.contains).map { mention in
      String(decoding: Array(text.utf8)[mention.range], as: UTF8.self)
    }
  }

  @Test(
    "a word is no column where it is a keyword, a type, a function or the name of an argument",
    arguments: [
      "at AT TIME ZONE 'UTC'", "x::timestamp with time zone", "EXTRACT(year FROM at)",
      "interval '1' day", "at > interval '2 days'", "lower(a) NULLS FIRST",
      "make_interval(days => 3)", "date '2026-01-01'", "price(a)", "CAST(a AS date)", "a::date",
      "'price'", "/* price */ a", "-- price",
    ])
  func none(text: String) {
    #expect(mentions(text, .postgresql) == [])
  }

  @Test("every other place of the name is one")
  func all() {
    #expect(mentions("price > 0 AND (Price) < day", .postgresql) == ["price", "Price", "day"])
    #expect(
      mentions("\"price\" + \"PRICE\" + \"Price\"", .postgresql) == ["\"price\"", "\"PRICE\""])
    #expect(mentions("[Price] + `PRICE` + price", .sqlite) == ["[Price]", "`PRICE`", "price"])
    #expect(mentions("a.price + extract(price)", .postgresql) == ["price", "price"])
    #expect(mentions("time > day", .postgresql) == ["time", "day"])
    #expect(mentions("EXCLUDE USING gist (price WITH =)", .postgresql) == ["price"])
  }
}
