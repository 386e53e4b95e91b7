/// A place in the SQL of a schema that names a column by a name that the change removes.
package struct FormerColumnUse: Equatable, Sendable {
  /// The name of the model whose SQL it is.
  package let model: String
  /// The whole SQL, as the schema holds it.
  package let sql: String
  /// The bytes of the SQL that are the name.
  package let range: Range<Int>
  /// The column's name before.
  package let formerName: String
  /// The column's name after as the SQL has to write it; `nil` when the change drops the column.
  package let newName: String?
}
