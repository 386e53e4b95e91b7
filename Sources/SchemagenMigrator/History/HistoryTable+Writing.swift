import SchemagenRuntime

extension HistoryTable {
  /// Inserts the row of a finished migration, or of one that starts without a transaction.
  func insert(_ row: AppliedMigration, on connection: DatabaseConnection) throws {
    let columns = HistoryColumn.all
    let names = columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    let places = columns.enumerated().map { index, column in
      parameter(index + 1, as: column.type(for: dialect))
    }
    let sql = "INSERT INTO \(qualifiedName) (\(names)) VALUES (\(places.joined(separator: ", ")))"
    try connection.execute(statement(sql, columns.map { $0.value(row) }))
  }

  /// Updates the progress of a migration without a transaction.
  func update(_ row: AppliedMigration, on connection: DatabaseConnection) throws {
    let sql = """
      UPDATE \(qualifiedName) SET "checksum" = \(parameter(2, as: "text")), \
      "finished_at" = \(parameter(3, as: "timestamptz")), \
      "statements_done" = \(parameter(4, as: "integer")) \
      WHERE "id" = \(parameter(1, as: "text"))
      """
    try connection.execute(
      statement(sql, [row.id, row.checksum, row.finishedAt, String(row.statementsDone)]))
  }
}
