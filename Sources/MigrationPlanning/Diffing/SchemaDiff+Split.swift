import DatabaseChanges
import DatabaseSchema
import DatabaseTypes

extension SchemaDiff {
  /// Whether new tables may get rows from what is dropped, and can be created before that.
  ///
  /// They cannot where a name is free only once something is dropped, or while an enum that they
  /// use is recreated.
  package var splitsTables: Bool {
    if createdTables.isEmpty || enums.contains(where: \.isRecreated) { return false }
    guard !droppedTables.isEmpty || tables.contains(where: \.dropsColumns) else { return false }
    let olds = before.tables + tables.map(\.table.before)
    let taken = Set(olds.flatMap(\.namesOfParts) + before.enums.map(\.name.name.folded))
    return createdTables.allSatisfy { taken.isDisjoint(with: $0.namesOfParts) }
  }
}

extension TableDiff {
  fileprivate var dropsColumns: Bool {
    changes.contains { if case .column(.drop) = $0 { true } else { false } }
  }
}

extension Table {
  /// The names of the table and of everything that comes with it, without case.
  fileprivate var namesOfParts: [String] {
    let naming = DatabaseNaming(limit: .max)
    let counters = columns.filter(\.isAutoincrement).map {
      naming.sequence(table: name.name, column: $0.name)
    }
    let parts =
      [name.name] + counters + indexes.map(\.name) + foreignKeys.map(\.name) + checks.map(\.name)
      + triggers.map(\.name) + (primaryKey.map { [$0.name] } ?? [])
    return parts.map(\.folded)
  }
}

extension String {
  fileprivate var folded: String { lowercased() }
}
