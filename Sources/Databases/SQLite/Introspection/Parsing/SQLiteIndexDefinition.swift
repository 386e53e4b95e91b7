/// An index as its text declares it.
struct SQLiteIndexDefinition {
  var name: String
  var table: String
  var isUnique: Bool
  var parts: [SQLiteKeyPart]
  /// The text between the parentheses.
  var content: String
  /// The condition after `WHERE`.
  var predicate: SQLitePredicate?
}
