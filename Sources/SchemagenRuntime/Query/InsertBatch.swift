/// Rows to be inserted, in statements with as many rows as the dialect takes well.
///
/// Rows may leave different columns to the database: a statement with several rows has `DEFAULT`
/// there. SQLite, which does not support it, gets one row at a time.
struct InsertBatch {
  private let grammar: any SQLGrammar
  private let suffix: InsertSuffix
  private let capacity: Int
  private var row: _InsertRow
  private var rows: [ColumnSet] = []
  /// The text of the previous statement, which usually fits the next one too.
  private var written: (rows: [ColumnSet], sql: String)?

  init(into table: TableDescription, _ grammar: any SQLGrammar, suffix: InsertSuffix) {
    self.grammar = grammar
    self.suffix = suffix
    capacity = grammar.rowsPerInsert(columns: table.columns.count)
    row = _InsertRow(table)
    rows.reserveCapacity(capacity)
  }

  /// Sends any number of rows; a statement is sent when it is full.
  mutating func insert<Draft: EntityDraft>(
    _ drafts: [Draft], _ send: (BoundStatement) throws -> Void
  ) throws {
    for draft in drafts {
      try append(draft)
      if rows.count >= capacity { try send(try flush()) }
    }
    if !rows.isEmpty { try send(try flush()) }
  }

  private mutating func append(_ draft: some EntityDraft) throws {
    try draft._encode(to: &row)
    rows.append(row.columns)
    row.beginNext()
  }

  /// The statement for the rows since the last one.
  private mutating func flush() throws -> BoundStatement {
    let statement = try statement()
    row.clear()
    rows.removeAll(keepingCapacity: true)
    return statement
  }

  private mutating func statement() throws -> BoundStatement {
    if suffix.isConstant, let written, written.rows == rows {
      return BoundStatement(sql: written.sql, parameters: row.parameters)
    }
    var writer = SQLWriter(grammar, "")
    writer.take(row.parameters)
    writer.writeInsert(into: row.table, rows: rows)
    try suffix.write(&writer)
    written = (rows, writer.sql)
    return writer.statement
  }
}
