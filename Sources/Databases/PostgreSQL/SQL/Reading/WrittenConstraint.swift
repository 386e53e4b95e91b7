import DatabaseTypes

/// A constraint as a statement has it.
struct WrittenConstraint {
  /// Its name; `nil` where the server chooses one.
  let name: String?
  /// Its words without the name, as those of a constraint of the table.
  let sql: String
  let table: QualifiedName
  /// Whether the statement makes it as a part of its table or of a column.
  let isInline: Bool

  init(_ name: String?, _ sql: String, of table: QualifiedName, isInline: Bool) {
    self.name = name
    self.sql = sql
    self.table = table
    self.isInline = isInline
  }
}
