import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// The names of tables, indexes and primary keys while the steps of a migration run.
struct RelationNames {
  /// A table, or an index or primary key of one.
  struct Part: Equatable {
    enum Kind { case table, primaryKey, index }

    /// The number of the table.
    let table: Int
    let kind: Kind
    /// The name that later steps know.
    @Exact var knownName: String
    /// The name that it has now.
    @Exact var name: String
  }

  private struct State {
    /// The table under its current name.
    var table: Table
    var parts: [Part]
    let difference: TableDiff?
    let isDropped: Bool
  }

  private var states: [State] = []
  private var numbers: [QualifiedName: Int] = [:]
  private var holders: [QualifiedName: Part] = [:]
  /// The number of parts with a temporary name.
  private var temporaryCount = 0

  init() {}

  init(_ diff: SchemaDiff) {
    let differences = Dictionary(
      diff.tables.map { ($0.former.name, $0) }, uniquingKeysWith: { first, _ in first })
    let dropped = Set(diff.droppedTables.map(\.name))
    for table in diff.before.tables {
      add(table, table.indexes, differences[table.name], isDropped: dropped.contains(table.name))
    }
  }

  mutating func add(
    _ table: Table, _ indexes: [TableIndex], _ difference: TableDiff? = nil, isDropped: Bool = false
  ) {
    let number = states.count
    func part(_ kind: Part.Kind, _ name: String) -> Part {
      Part(table: number, kind: kind, knownName: name, name: name)
    }
    let parts =
      [part(.table, table.name.name)]
      + (table.primaryKey.map { [part(.primaryKey, $0.name)] } ?? [])
      + indexes.map { part(.index, $0.name) }
    states.append(State(table: table, parts: parts, difference: difference, isDropped: isDropped))
    numbers[table.name] = number
    hold(number)
  }

  private mutating func hold(_ number: Int) {
    let state = states[number]
    for part in state.parts { holders[state.table.name.renamed(part.name)] = part }
  }

  private mutating func release(_ number: Int) {
    let state = states[number]
    for part in state.parts { holders[state.table.name.renamed(part.name)] = nil }
  }

  /// Whether a part has a temporary name.
  var areTemporary: Bool { temporaryCount > 0 }

  /// All names, whatever their database schema.
  var all: Set<Exact<String>> { Set(holders.keys.map(\.$name)) }

  /// What has a name.
  func part(named name: QualifiedName) -> Part? { holders[name] }

  /// A table and what moves with it.
  func parts(ofTable name: QualifiedName) -> [Part] {
    numbers[name].map { states[$0].parts } ?? []
  }

  /// Whether a later step drops or renames an index or key.
  func changes(_ part: Part) -> Bool {
    let state = states[part.table]
    return state.isDropped || state.difference?.changes.contains { $0.frees(part) } ?? false
  }

  /// The parts with a temporary name that no later step changes, and whose own name is free.
  var restorable: [Part] {
    if !areTemporary { return [] }
    return states.flatMap { state in
      state.parts.filter { part in
        part.$name != part.$knownName && !changes(part)
          && holders[state.table.name.renamed(part.knownName)] == nil
      }
    }
  }

  /// Takes a table that is dropped out of account.
  mutating func remove(_ table: QualifiedName) {
    guard let number = numbers.removeValue(forKey: table) else { return }
    release(number)
    temporaryCount -= states[number].parts.filter { $0.$name != $0.$knownName }.count
    states[number].parts = []
  }

  /// Gives a table another name, and what belongs to it another database schema.
  mutating func move(_ names: Transition<QualifiedName>) {
    guard let number = numbers.removeValue(forKey: names.before) else { return }
    release(number)
    states[number].table.name = names.after
    for place in states[number].parts.indices where states[number].parts[place].kind == .table {
      states[number].parts[place].name = names.after.name
      states[number].parts[place].knownName = names.after.name
    }
    numbers[names.after] = number
    hold(number)
  }

  /// Takes over that an index or key is dropped, added or renamed.
  mutating func replace(
    _ kind: Part.Kind, _ old: String?, by new: String?, of table: QualifiedName
  ) {
    guard let number = numbers[table] else { return }
    release(number)
    if let old {
      states[number].parts.removeAll { part in
        guard part.kind == kind, part.name.isExactly(old) else { return false }
        if part.$name != part.$knownName { temporaryCount -= 1 }
        return true
      }
    }
    if let new {
      states[number].parts.append(Part(table: number, kind: kind, knownName: new, name: new))
    }
    hold(number)
  }

  /// The step that gives an index or key a name; `nil` for a table.
  func renaming(_ part: Part, to name: String) -> Step? {
    let table = states[part.table].table
    guard let change = table.renaming(part, to: name) else { return nil }
    return .alterTable(
      AlterTable(table: Transition(before: table, after: table), changes: [change]))
  }

  /// Gives a part a name until later steps know it.
  mutating func rename(_ part: Part, to name: String) {
    guard let place = states[part.table].parts.firstIndex(of: part) else { return }
    if part.$name != part.$knownName { temporaryCount -= 1 }
    if !name.isExactly(part.knownName) { temporaryCount += 1 }
    release(part.table)
    states[part.table].parts[place].name = name
    hold(part.table)
  }
}
