import DatabaseChanges
import SQLLexicon

extension StatementCursor {
  /// Whether the type of a column is that of a list, in one of the spellings of
  /// <https://www.postgresql.org/docs/current/arrays.html#ARRAYS-DECLARATION>.
  var isOfListType: Bool {
    var element = self
    let ends = ["NOT", "NULL", "DEFAULT", "CONSTRAINT", "CHECK", "UNIQUE", "PRIMARY", "REFERENCES"]
    while !element.isAtEnd, !ends.contains(element.word) {
      if element.isNext("ARRAY") || element.take(sign: "[") { return true }
      if element.parentheses() == nil { element.advance() }
    }
    return false
  }

  /// What `GENERATED` says of a column that a schema does not; no kind for one that is stored. Without a
  /// word it is virtual from PostgreSQL 18 on, and an error before:
  /// <https://www.postgresql.org/docs/current/sql-createtable.html>.
  mutating func takeGeneration(from start: Int) -> (kind: ScriptObject.Kind?, text: String) {
    _ = take("ALWAYS") || take("BY", "DEFAULT")
    let isIdentity = take("AS", "IDENTITY")
    if !isIdentity { _ = take("AS") }
    _ = parentheses()
    let isStored = !isIdentity && take("STORED")
    let kind: ScriptObject.Kind = isIdentity ? .identity : .virtualColumn
    return (isStored ? nil : kind, text(from: start))
  }
}
