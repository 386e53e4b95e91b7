import SQLLexicon
import Testing

@Suite("Keys of expression indexes")
struct SQLIndexKeyTests {
  @Test(
    "a key is a value with its collation and its options",
    arguments: [
      ("lower(a)", "lower(a)", "", ""),
      ("a", "a", "", ""),
      ("a || b", "a || b", "", ""),
      ("NOT a", "NOT a", "", ""),
      ("a ISNULL", "a ISNULL", "", ""),
      ("a = b", "a = b", "", ""),
      ("lower(a) DESC NULLS LAST", "lower(a)", "", "DESC NULLS LAST"),
      ("lower(a) text_pattern_ops", "lower(a)", "", "text_pattern_ops"),
      ("\"Title\" public.gin_trgm_ops", "\"Title\"", "", "public.gin_trgm_ops"),
      ("pg_catalog.left(a, 3) text_ops asc", "pg_catalog.left(a, 3)", "", "text_ops asc"),
      ("(a || b) text_ops", "(a || b)", "", "text_ops"),
      ("a COLLATE \"C\" text_ops DESC", "a", "COLLATE \"C\"", "text_ops DESC"),
      ("a || b COLLATE \"C\"", "a || b COLLATE \"C\"", "", ""),
      ("(a) + (b)", "(a) + (b)", "", ""),
      ("a::text nulls first", "a::text", "", "nulls first"),
      ("a AT TIME ZONE 'utc'", "a AT TIME ZONE 'utc'", "", ""),
    ])
  func key(text: String, operand: String, collation: String, options: String) {
    let keys = SQLIndexKey.keys(in: text, rules: .postgresql)
    #expect(keys.map(\.operand) == [operand])
    #expect(keys.map(\.collation) == [collation])
    #expect(keys.map(\.options) == [options])
  }

  @Test("commas separate keys outside of brackets and strings")
  func list() {
    let text = "coalesce(a, 'x,y') DESC, (b[1, 2]) , \"c,d\" -- , no key\n"
    let keys = SQLIndexKey.keys(in: text, rules: .postgresql)
    #expect(keys.map(\.value) == ["coalesce(a, 'x,y')", "(b[1, 2])", "\"c,d\""])
    #expect(keys.map(\.words) == ["DESC", "", ""])
  }

  @Test("a column and an expression in brackets are enclosed")
  func enclosure() {
    let text = "a, \"b c\", (a || b), (a) || (b), lower(a), a COLLATE nocase"
    let keys = SQLIndexKey.keys(in: text, rules: .sqlite)
    #expect(keys.map(\.isEnclosed) == [true, true, true, false, false, true])
  }

  @Test("a text without a key is one that is empty")
  func nothing() {
    #expect(SQLIndexKey.keys(in: "", rules: .sqlite).map(\.operand) == [""])
  }
}
