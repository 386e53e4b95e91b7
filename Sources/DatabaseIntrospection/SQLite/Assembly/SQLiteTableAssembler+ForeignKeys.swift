import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension SQLiteTableAssembler {
  /// Adds the foreign keys whose columns a schema has, and carries the others.
  mutating func addForeignKeys() {
    var taken = Set(constraints.compactMap(\.constraint.name).map(SQLiteName.init))
    for (constraint, _) in constraints {
      guard case .foreignKey(let reference) = constraint.kind else { continue }
      guard let columns = columns(reference.columns), let target = target(of: reference),
        target.columns.count == columns.count
      else {
        carry(SQLiteObjectKind.foreignKey, Self.words(constraint, reference))
        continue
      }
      let name = constraint.name ?? freeName(columns, &taken)
      table.foreignKeys.append(
        ForeignKey(
          name: name, columns: columns, referencedTable: QualifiedName(target.table),
          referencedColumns: target.columns, onDelete: reference.onDelete,
          onUpdate: reference.onUpdate))
      if !reference.options.isEmpty {
        carry(
          SQLiteObjectKind.foreignKeyOption, reference.options.joined(separator: " "), of: name)
      }
    }
  }

  private func freeName(_ columns: [String], _ taken: inout Set<SQLiteName>) -> String {
    let parts = [table.name.name] + columns
    let name = naming.freeName(parts, .foreignKey) { taken.contains(SQLiteName($0)) }
    taken.insert(SQLiteName(name))
    return name
  }

  /// The table and the columns that a foreign key references, as they are written where they are
  /// declared; `nil` when the schema has not all of them. A table may be missing:
  /// <https://www.sqlite.org/foreignkeys.html#fk_indexes>.
  private func target(of reference: SQLiteReference) -> (table: String, columns: [String])? {
    guard let target = definitions[SQLiteName(reference.table)] else {
      return reference.referencedColumns.isEmpty
        ? nil : (reference.table, reference.referencedColumns)
    }
    let key = target.primaryKey?.key.parts.compactMap(\.column) ?? []
    let names = reference.referencedColumns.isEmpty ? key : reference.referencedColumns
    let columns = names.compactMap { name -> String? in
      guard let column = target.column(named: name) else { return name }
      return column.isVirtual ? nil : column.name
    }
    return columns.isEmpty || columns.count < names.count ? nil : (target.name, columns)
  }

  /// The foreign key as a constraint of the table.
  private static func words(
    _ constraint: SQLiteConstraint, _ reference: SQLiteReference
  ) -> String {
    let name = constraint.name.map { "CONSTRAINT \(SQLQuoting.identifier($0)) " } ?? ""
    let isOfTable = constraint.text.utf8.first.map { $0 | 0x20 } == UInt8(ascii: "f")
    if isOfTable { return name + constraint.text }
    let columns = reference.columns.map(SQLQuoting.identifier).joined(separator: ", ")
    let options = reference.options.filter {
      $0.hasSuffix("DEFERRED") || $0.hasSuffix("IMMEDIATE") || $0.hasSuffix("DEFERRABLE")
    }
    return "\(name)FOREIGN KEY (\(columns)) "
      + ([constraint.text] + options).joined(separator: " ")
  }
}
