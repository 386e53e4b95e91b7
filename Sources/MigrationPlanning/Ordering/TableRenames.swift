import DatabaseSchema

/// The renames of tables and columns, which come before everything that uses the new names.
struct TableRenames {
  private(set) var steps: [Step] = []
  /// Where tables that are dropped have been moved to, to make room.
  private var displacedTables: [QualifiedName: QualifiedName] = [:]
  /// Where columns that are dropped have been moved to, by the new name of the table.
  private var displacedColumns: [QualifiedName: [String: String]] = [:]

  init(_ diff: SchemaDiff) {
    let foldsCase = diff.after.dialect.capabilities.foldsCase
    renameTables(diff, foldsCase: foldsCase)
    for table in diff.tables where !table.renamedColumns.isEmpty {
      let sequence = RenameSequence(
        table.renamedColumns, among: table.former.columns.map(\.name), foldsCase: foldsCase)
      displacedColumns[table.table.after.name] = sequence.displaced
      steps += sequence.moves.map {
        .renameColumn(
          RenameColumn(table: table.table.after.name, from: $0.before, to: $0.after))
      }
    }
  }

  private mutating func renameTables(_ diff: SchemaDiff, foldsCase: Bool) {
    let moved = diff.tables.filter(\.movesOrRenames)
    if moved.isEmpty { return }
    // A schema and a name make one name here, so that moves take part in the order.
    var names: [String: QualifiedName] = [:]
    func key(_ name: QualifiedName) -> String {
      names[name.key] = name
      return name.key
    }
    let renames = moved.map {
      Transition(before: key($0.former.name), after: key($0.table.after.name))
    }
    let sequence = RenameSequence(
      renames, among: diff.before.tables.map { key($0.name) }, foldsCase: foldsCase)
    for move in sequence.moves {
      let from = names[move.before] ?? QualifiedName(move.before)
      let to = names[move.after] ?? from.renamed(Self.spare(move.after))
      names[move.after] = to
      steps.append(.renameTable(Transition(before: from, after: to)))
    }
    for (old, spare) in sequence.displaced {
      guard let from = names[old], let to = names[spare] else { continue }
      displacedTables[from] = to
    }
  }

  /// The name of a spare place, which no schema has part in.
  private static func spare(_ key: String) -> String {
    key.split(separator: ".").joined(separator: "_")
  }

  /// A dropped table under the name that it has by now.
  func displaced(_ table: Table) -> Table {
    guard let name = displacedTables[table.name] else { return table }
    var table = table
    table.name = name
    return table
  }

  /// The step that changes a table; `nil` when there is nothing to do.
  func alteration(of table: TableDiff, changes: [TableChange]) -> Step? {
    if changes.isEmpty { return nil }
    let spares = displacedColumns[table.table.after.name] ?? [:]
    if spares.isEmpty { return .alterTable(AlterTable(table: table.table, changes: changes)) }
    var before = table.table.before
    for place in before.columns.indices {
      let isDropped = changes.contains(.dropColumn(before.columns[place]))
      guard isDropped, let spare = spares[before.columns[place].name] else { continue }
      before.columns[place].name = spare
    }
    let renamed = changes.map { change -> TableChange in
      guard case .dropColumn(var column) = change else { return change }
      column.name = spares[column.name] ?? column.name
      return .dropColumn(column)
    }
    return .alterTable(
      AlterTable(table: Transition(before: before, after: table.table.after), changes: renamed))
  }
}
