import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension SQLiteTableAssembler {
  /// Adds a foreign key, or carries it if a schema does not have all its columns.
  mutating func addForeignKey(
    _ reference: SQLiteReference, _ constraint: SQLiteConstraint,
    _ names: inout SQLiteConstraintNames
  ) {
    guard let columns = columns(reference.columns), let target = target(of: reference),
      target.columns.count == columns.count
    else { return carry(.foreignKey, Self.words(constraint, reference)) }
    let name = constraint.name ?? names.foreignKey(table: table.name.name, columns: columns)
    var key = ForeignKey(
      name: name, columns: columns, referencedTable: QualifiedName(target.table),
      referencedColumns: target.columns, onDelete: reference.onDelete,
      onUpdate: reference.onUpdate)
    key.definition = Self.words(constraint, reference)
    table.foreignKeys.append(key)
    if !reference.options.isEmpty {
      carry(
        .foreignKeyOption, reference.options.joined(separator: " "), of: name)
    }
  }

  /// The table and the columns that a foreign key references, as they are written where they are
  /// declared; `nil` if the schema does not have all of them. A table may be missing:
  /// <https://www.sqlite.org/foreignkeys.html#fk_indexes>.
  private func target(of reference: SQLiteReference) -> (table: String, columns: [String])? {
    guard let target = definitions[SQLiteName(reference.table)] else {
      return reference.referencedColumns.isEmpty
        ? nil : (reference.table, reference.referencedColumns)
    }
    let key = target.primaryKey?.parts.compactMap(\.column) ?? []
    let names = reference.referencedColumns.isEmpty ? key : reference.referencedColumns
    let columns = names.compactMap { name -> String? in
      guard let place = target.place(of: name) else { return name }
      return target.columns[place].isVirtual ? nil : target.columns[place].name
    }
    return columns.isEmpty || columns.count < names.count ? nil : (target.name, columns)
  }

  /// The foreign key as a constraint of the table.
  private static func words(
    _ constraint: SQLiteConstraint, _ reference: SQLiteReference
  ) -> String {
    let name = constraint.name.map { "CONSTRAINT \(SQLQuoting.identifier($0)) " } ?? ""
    let text = constraint.text.string
    if text.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "f") { return name + text }
    let columns = reference.columns.map(SQLQuoting.identifier).joined(separator: ", ")
    // After a column, `DEFERRABLE` is a constraint of its own.
    let deferral = reference.options.filter { $0.contains("DEFERRABLE") }
    return "\(name)FOREIGN KEY (\(columns)) " + ([text] + deferral).joined(separator: " ")
  }
}
