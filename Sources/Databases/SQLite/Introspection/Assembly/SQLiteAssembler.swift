import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Puts the objects of the schema table into the three places of a ``LiveDatabase``.
struct SQLiteAssembler {
  private let objects: [SQLiteObject]
  /// The tables whose text can be read.
  private var definitions: [SQLiteName: SQLiteTableDefinition] = [:]
  private var shadows = SQLiteShadowTables()
  private var names: SQLiteIndexNames
  private var tables: [SQLiteTableAssembler] = []
  /// The places of the tables by their names.
  private var places: [SQLiteName: Int] = [:]
  private var carried: [CarriedObject] = []
  private var listed: [ListedObject] = []

  /// Takes the objects by name, tables first: indexes and triggers look for their table.
  init(_ objects: [SQLiteObject]) {
    self.objects = objects
    names = SQLiteIndexNames(taken: objects.map(\.row.name))
    tables.reserveCapacity(objects.count / 2)
    for object in objects {
      switch object.statement {
      case .virtualTable(let name, let module): shadows.add(name, module: module)
      case .table(let definition): definitions[SQLiteName(object.row.name)] = definition
      case .index, .view, .trigger, nil: break
      }
    }
  }

  /// What the database holds.
  mutating func live() -> LiveDatabase {
    for object in objects {
      if object.row.type == "table" { addTable(object) } else { add(object) }
    }
    return result
  }

  private var result: LiveDatabase {
    LiveDatabase(
      schema: DatabaseSchema(dialect: .sqlite, tables: tables.map(\.table)),
      carried: carried + tables.flatMap(\.carried), listed: listed)
  }

  private mutating func addTable(_ object: SQLiteObject) {
    let name = object.row.name
    if SQLiteName.isInternal(name) { return addInternal(name) }
    if let owner = shadows.owner(of: name) {
      return list(object, .shadowTable, "it holds what \(owner) holds")
    }
    switch object.statement {
    case .table(let definition):
      var assembler = SQLiteTableAssembler(definition, named: name, among: definitions)
      assembler.assemble(&names)
      places[SQLiteName(name)] = tables.count
      tables.append(assembler)
    case .virtualTable: carry(object, .virtualTable)
    case .index, .view, .trigger, nil:
      list(object, .table, object.flaw ?? "its SQL makes something else")
    }
  }

  /// A table of SQLite's own: <https://www.sqlite.org/fileformat2.html#internal_schema_objects>.
  ///
  /// `sqlite_sequence` belongs to the tables with `AUTOINCREMENT`.
  private mutating func addInternal(_ name: String) {
    let isSequence = name.lowercased() == "sqlite_sequence"
    let isUsed = definitions.values.contains { $0.primaryKey?.isAutoincrement ?? false }
    if isSequence, isUsed { return }
    let reason =
      isSequence ? "it is left from tables with AUTOINCREMENT" : "SQLite keeps it for itself"
    listed.append(
      ListedObject(
        kind: .internalTable, name: name, isMadeByDatabase: true, reason: reason))
  }

  private mutating func add(_ object: SQLiteObject) {
    let place = places[SQLiteName(object.row.table)]
    switch object.statement {
    case .index(let index):
      if let place, tables[place].add(index, named: object.row.name) { return }
      carry(object, .index)
    case .trigger(_, let touch):
      if let touch, let place, tables[place].add(touch, named: object.row.name) { return }
      carry(object, .trigger)
    case .view: carry(object, .view)
    case .table, .virtualTable, nil:
      list(object, ObjectKind(object.row.type), object.flaw ?? "its SQL makes something else")
    }
  }

  private mutating func carry(_ object: SQLiteObject, _ kind: ObjectKind) {
    carried.append(
      CarriedObject(
        kind: kind, name: object.row.name, table: owner(of: object),
        definition: object.row.sql ?? ""))
  }

  private mutating func list(_ object: SQLiteObject, _ kind: ObjectKind, _ reason: String) {
    let isShadow = object.row.type == "table" && shadows.owner(of: object.row.name) != nil
    listed.append(
      ListedObject(
        kind: kind, name: object.row.name, table: owner(of: object), isMadeByDatabase: isShadow,
        reason: reason))
  }

  /// The table of an index or trigger, under the name that it has itself.
  private func owner(of object: SQLiteObject) -> QualifiedName? {
    guard object.row.type == "index" || object.row.type == "trigger" else { return nil }
    let place = places[SQLiteName(object.row.table)]
    return place.map { tables[$0].table.name } ?? QualifiedName(object.row.table)
  }
}
