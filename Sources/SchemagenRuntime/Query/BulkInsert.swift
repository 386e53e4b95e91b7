/// Loads rows in bulk where the database can, and inserts those by statement that it cannot load.
///
/// A load has one list of columns: a draft that leaves other columns to the database ends it.
struct BulkInsert {
  private let connection: DatabaseConnection
  private let loader: any BulkLoader
  private let grammar: any SQLGrammar
  private let table: TableDescription
  /// The columns that are being loaded.
  private var loaded: ColumnSet?
  private var count = 0

  /// - Throws: ``BulkLoadRefusal`` when the database loads nothing in bulk.
  init(into table: TableDescription, _ connection: DatabaseConnection) throws {
    guard let loader = connection.driver as? any BulkLoader else { throw BulkLoadRefusal() }
    self.connection = connection
    self.loader = loader
    self.table = table
    grammar = connection.dialect.grammar
  }

  /// Inserts rows, and returns how many.
  ///
  /// - Throws: ``BulkLoadRefusal`` when the table takes no rows in bulk, or ``DatabaseError``.
  mutating func insert<Draft: EntityDraft>(_ drafts: [Draft]) throws -> Int {
    var batch = InsertBatch(into: table, grammar)
    do {
      try batch.forEach(drafts) { batch, parameters in try send(&batch, &parameters) }
      try end()
    } catch {
      if loaded != nil { loader.abandonLoad() }
      throw error
    }
    return count
  }

  private mutating func send(
    _ batch: inout InsertBatch, _ parameters: inout BoundParameters
  ) throws {
    try Task.checkCancellation()
    if let columns = batch.commonColumns, try begin(columns) {
      return try loader.load(parameters, columnCount: columns.count)
    }
    try end()
    try batch.withStatement(&parameters) { count += try connection.execute($0) }
  }

  /// Begins to load some columns, unless that is under way; false when they cannot be loaded.
  private mutating func begin(_ columns: ColumnSet) throws -> Bool {
    if loaded == columns { return true }
    guard let sql = grammar.load(into: table, columns) else { return false }
    try end()
    try loader.beginLoad(sql)
    loaded = columns
    return true
  }

  private mutating func end() throws {
    guard loaded != nil else { return }
    loaded = nil
    count += try loader.endLoad()
  }
}
