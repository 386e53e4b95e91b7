import DatabaseSchema
import SQLLexicon

/// A constraint of a column or a table, in the wide sense of SQLite's grammar:
/// <https://www.sqlite.org/syntax/column-constraint.html>.
struct SQLiteConstraint {
  /// What it says.
  indirect enum Kind {
    case primaryKey(SQLiteKey)
    case unique(SQLiteKey)
    case notNull
    /// `NULL`, which is allowed anyway.
    case null
    case check(String)
    /// A default; `nil` for `NULL`.
    case defaultValue(ColumnDefault?)
    case collation(String)
    case foreignKey(SQLiteReference)
    case generated(String, isStored: Bool)
    /// `DEFERRABLE` without a foreign key before it.
    case deferral
    /// `CONSTRAINT x` and nothing else.
    case nameOnly
  }

  /// The name from `CONSTRAINT x`.
  @Exact var name: String?
  var kind: Kind
  /// `ON CONFLICT …` in upper case.
  var conflict: String?
  /// Its words without the name.
  var text: SQLiteText
}
