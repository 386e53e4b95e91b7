/// Rows to be inserted, in batches of as many as the dialect takes well in one statement.
///
/// Rows may leave different columns to the database: a statement with several rows has `DEFAULT`
/// there. SQLite, which does not support it, gets rows with other columns in another statement.
struct InsertBatch {
  private let grammar: any SQLGrammar
  private let suffix: InsertSuffix?
  private let capacity: Int
  private var row: _InsertRow
  /// The columns of each row.
  private var rows: [ColumnSet] = []
  /// The text of the previous statement, which usually fits the next one too.
  private var written: (rows: [ColumnSet], sql: String)?

  init(
    into table: TableDescription, _ grammar: any SQLGrammar, suffix: InsertSuffix? = nil,
    returning: Bool = false
  ) {
    self.grammar = grammar
    self.suffix = suffix
    capacity = grammar.rowsPerInsert(columns: table.columns.count, returning: returning)
    row = _InsertRow(table)
    rows.reserveCapacity(capacity)
  }

  /// Sends any number of rows, a statement for each batch.
  mutating func insert<Draft: EntityDraft>(
    _ drafts: [Draft], _ send: (BoundStatement) throws -> Void
  ) throws {
    try forEach(drafts) { batch, parameters in
      try batch.withStatement(&parameters, send)
    }
  }

  /// Encodes any number of rows, and passes on each batch with its values.
  mutating func forEach<Draft: EntityDraft>(
    _ drafts: [Draft], _ body: (inout InsertBatch, inout BoundParameters) throws -> Void
  ) throws {
    for draft in drafts {
      let start = row.parameters.count
      try draft._encode(to: &row)
      if !fits(row.columns) {
        var next = row.parameters.removeValues(from: start)
        try flush(body)
        swap(&row.parameters, &next)
      }
      rows.append(row.columns)
      row.beginNext()
      if rows.count >= capacity { try flush(body) }
    }
    if !rows.isEmpty { try flush(body) }
  }

  private func fits(_ columns: ColumnSet) -> Bool {
    guard let first = rows.first, !grammar.hasDefaultInRows else { return true }
    return columns == first && !columns.isEmpty
  }

  /// Passes the batch on, and keeps the buffer of its values for the next one.
  private mutating func flush(
    _ body: (inout InsertBatch, inout BoundParameters) throws -> Void
  ) throws {
    var parameters = BoundParameters()
    swap(&row.parameters, &parameters)
    try body(&self, &parameters)
    parameters.removeAll(keepingCapacity: true)
    swap(&row.parameters, &parameters)
    rows.removeAll(keepingCapacity: true)
  }

  /// The columns of all rows of the batch; nil when they differ.
  var commonColumns: ColumnSet? {
    guard let first = rows.first, rows.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// Passes a statement for the rows of the batch to a closure.
  mutating func withStatement(
    _ parameters: inout BoundParameters, _ send: (BoundStatement) throws -> Void
  ) throws {
    var statement = BoundStatement(sql: "")
    swap(&statement.parameters, &parameters)
    defer { swap(&statement.parameters, &parameters) }
    if suffix?.isConstant ?? true, let written, written.rows == rows {
      statement.sql = written.sql
    } else {
      var writer = SQLWriter(grammar, "")
      writer.take(statement.parameters)
      writer.writeInsert(into: row.table, rows: rows)
      try suffix?.write(&writer)
      written = (rows, writer.sql)
      statement = writer.statement
    }
    try send(statement)
  }
}
