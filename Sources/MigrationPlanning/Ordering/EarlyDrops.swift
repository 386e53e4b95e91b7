import DatabaseChanges
import DatabaseSchema
import DatabaseTypes

/// Drops indexes and triggers before everything else whose names are needed, where a table is changed
/// as a whole: by an index or trigger of another table, or as the new name of a table, which shares
/// names with indexes (<https://www.sqlite.org/lang_createtable.html>).
struct EarlyDrops {
  /// The steps that free the names.
  private(set) var steps: [Step] = []
  private var indexes: Room<TableIndex>
  private var triggers: Room<UpdatedAtTrigger>

  init(_ diff: SchemaDiff) {
    let tableNames = diff.tables.filter(\.movesOrRenames).map(\.table.after.name.name)
    indexes = Room(diff, named: \.name, in: \.indexes, besides: tableNames)
    triggers = Room(diff, named: \.name, in: \.triggers)
    for table in diff.tables { clear(table.former) }
    for table in diff.droppedTables { clear(table) }
  }

  private mutating func clear(_ table: Table) {
    let changes =
      indexes.clear(table.indexes).map { TableChange.index(.drop($0)) }
      + triggers.clear(table.triggers).map { TableChange.trigger(.drop($0)) }
    steps += changes.map {
      .alterTable(AlterTable(table: Transition(before: table, after: table), changes: [$0]))
    }
  }

  /// A dropped table without what was dropped early.
  func rest(of table: Table) -> Table {
    if steps.isEmpty { return table }
    var table = table
    table.indexes.removeAll { indexes.cleared.contains($0.name) }
    table.triggers.removeAll { triggers.cleared.contains($0.name) }
    return table
  }

  /// A table's changes without what has been done early.
  func rest(of table: TableDiff) -> TableDiff {
    if steps.isEmpty { return table }
    let changes = table.changes.compactMap { change -> TableChange? in
      switch change {
      case .index(.drop(let index)): indexes.cleared.contains(index.name) ? nil : change
      case .index(.rename(let index)):
        indexes.cleared.contains(index.before.name) ? .index(.add(index.after)) : change
      case .trigger(.drop(let trigger)): triggers.cleared.contains(trigger.name) ? nil : change
      case .column, .constraint, .index, .trigger(.add), .comment: change
      }
    }
    return TableDiff(
      former: table.former,
      table: Transition(before: rest(of: table.table.before), after: table.table.after),
      renamedColumns: table.renamedColumns, changes: changes)
  }

  /// The names of one kind that have to be free before the tables are changed.
  private struct Room<Object> {
    /// The names of what is dropped early.
    private(set) var cleared: Set<String> = []
    private let clashes: Set<String>
    private let name: (Object) -> String

    init(
      _ diff: SchemaDiff, named name: @escaping (Object) -> String,
      in objects: (Table) -> [Object], besides others: [String] = []
    ) {
      // SQLite compares names without regard to case: <https://www.sqlite.org/lang_keywords.html>.
      func key(_ object: Object) -> String { name(object).lowercased() }
      var owners: [String: Int?] = [:]
      for table in diff.droppedTables {
        for object in objects(table) { owners[key(object)] = .some(nil) }
      }
      for (place, table) in diff.tables.enumerated() {
        for object in objects(table.table.before) { owners[key(object)] = place }
      }
      var clashes = Set(others.map { $0.lowercased() }.filter { owners[$0] != nil })
      for (place, table) in diff.tables.enumerated() {
        for object in objects(table.table.after) {
          if let owner = owners[key(object)], owner != place { clashes.insert(key(object)) }
        }
      }
      self.clashes = clashes
      self.name = name
    }

    /// The objects of a table that must be dropped early.
    mutating func clear(_ objects: [Object]) -> [Object] {
      let going = objects.filter { clashes.contains(name($0).lowercased()) }
      cleared.formUnion(going.map(name))
      return going
    }
  }
}
