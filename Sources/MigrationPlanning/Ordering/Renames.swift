import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// The renames of tables, enums and columns, which come before everything that uses the new names.
struct Renames {
  /// The renames of tables and enums.
  private(set) var typeSteps: [Step] = []
  /// The renames of columns.
  private(set) var columnSteps: [Step] = []
  /// The temporary names of dropped tables and enums whose names are needed.
  private var displacedTypes: [QualifiedName: QualifiedName] = [:]
  /// What has a temporary name, by that name: its new name, or its old one where it is dropped.
  private(set) var temporaryNames: [QualifiedName: QualifiedName] = [:]
  /// The temporary names of dropped columns, by the new name of the table.
  private var displacedColumns: [QualifiedName: [Exact<String>: String]] = [:]

  init(_ diff: SchemaDiff, capabilities: DatabaseCapabilities) {
    renameTypes(diff, capabilities)
    for table in diff.tables where !table.renamedColumns.isEmpty {
      let sequence = RenameSequence(
        table.renamedColumns, among: table.former.columns.map(\.name),
        naming: capabilities.naming, ignoresCase: capabilities.ignoresCase)
      displacedColumns[table.table.after.name] = sequence.displaced
      columnSteps += sequence.moves.map {
        .renameColumn(
          RenameColumn(table: table.table.after.name, from: $0.before, to: $0.after))
      }
    }
  }

  /// A table is a type too, so that the names of tables and enums make one set:
  /// <https://www.postgresql.org/docs/current/sql-createtable.html>.
  private mutating func renameTypes(_ diff: SchemaDiff, _ capabilities: DatabaseCapabilities) {
    let hasTypes = capabilities.hasEnumTypes
    let enums = hasTypes ? diff.enums.map(\.type).filter { $0.before.name != $0.after.name } : []
    let tables = diff.tables.filter(\.movesOrRenames)
    // New enums are created before tables are dropped.
    let renames = QualifiedRenames(
      enums.map { Transition(before: $0.before.name, after: $0.after.name) }
        + tables.map { Transition(before: $0.former.name, after: $0.table.after.name) },
      among: (hasTypes ? diff.before.enums.map(\.name) : []) + diff.before.tables.map(\.name),
      freeing: hasTypes ? diff.createdEnums.map(\.name) : [],
      naming: capabilities.naming, ignoresCase: capabilities.ignoresCase)
    var places = Dictionary(
      renames.moves.isEmpty ? [] : diff.before.tables.map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
    for move in renames.moves {
      guard let table = places.removeValue(forKey: move.before) else {
        typeSteps.append(.renameEnum(move))
        continue
      }
      let counters = Self.counters(
        of: table, in: move, besides: places.values, naming: capabilities.naming)
      typeSteps.append(.renameTable(RenameTable(move, counters: counters)))
      places[move.after] = table
    }
    displacedTypes = renames.displaced
    temporaryNames = renames.temporaryNames
  }

  /// The `autoincrement()` columns of a table that moves to a database schema with such columns.
  ///
  /// A sequence keeps its name when its table or column is renamed, so no state has it.
  private static func counters(
    of table: Table, in move: Transition<QualifiedName>, besides others: some Sequence<Table>,
    naming: DatabaseNaming
  ) -> [RenameTable.Counter] {
    let schema = move.after.effectiveSchema
    let columns = table.columns.filter(\.isAutoincrement).map(\.name)
    guard !columns.isEmpty, !move.before.effectiveSchema.isExactly(schema),
      others.contains(where: {
        $0.name.effectiveSchema.isExactly(schema) && $0.columns.contains(where: \.isAutoincrement)
      })
    else { return [] }
    return columns.map { column in
      RenameTable.Counter(
        column: column, sequence: naming.sequence(table: table.name.name, column: column))
    }
  }

  /// A dropped enum under its current name.
  func displaced(_ type: EnumType) -> EnumType {
    guard let name = displacedTypes[type.name] else { return type }
    var type = type
    type.name = name
    return type
  }

  /// A dropped table under its current name.
  func displaced(_ table: Table) -> Table {
    guard let name = displacedTypes[table.name] else { return table }
    var table = table
    table.name = name
    return table
  }

  /// The step that changes a table; `nil` when there is nothing to do.
  func alteration(of table: TableDiff, changes: [TableChange]) -> Step? {
    if changes.isEmpty { return nil }
    let temporaryNames = displacedColumns[table.table.after.name] ?? [:]
    if temporaryNames.isEmpty {
      return .alterTable(AlterTable(table: table.table, changes: changes))
    }
    var before = table.table.before
    for place in before.columns.indices {
      let isDropped = changes.contains(.column(.drop(before.columns[place])))
      guard isDropped, let temporaryName = temporaryNames[before.columns[place].$name] else {
        continue
      }
      before.columns[place].name = temporaryName
    }
    let renamed = changes.map { change -> TableChange in
      guard case .column(.drop(var column)) = change else { return change }
      column.name = temporaryNames[column.$name] ?? column.name
      return .column(.drop(column))
    }
    return .alterTable(
      AlterTable(table: Transition(before: before, after: table.table.after), changes: renamed))
  }
}
