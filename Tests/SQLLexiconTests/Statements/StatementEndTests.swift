import SQLLexicon
import Testing

@Suite("The ends of a statement") struct StatementEndTests {
  @Test(
    "comments and white space are left away, and those in the middle and in strings are kept",
    arguments: [
      ("SELECT 1 -- end", "SELECT 1"), ("SELECT 1 -- end\n\t", "SELECT 1"),
      ("-- start\nSELECT /* in */ 1 /* end */ -- more", "SELECT /* in */ 1"),
      ("SELECT '-- text'", "SELECT '-- text'"), ("SELECT 1 /* open", "SELECT 1"),
      ("-- all", ""), ("", ""),
    ])
  func trimmed(text: String, wanted: String) {
    #expect(SQLLexicalRules.sqlite.trimmed(text) == wanted)
    #expect(SQLLexicalRules.postgresql.trimmed(text) == wanted)
  }
}
