import SchemagenRuntime

extension HistoryTable {
  /// Inserts the row of a finished migration, or of one that starts without a transaction.
  func insert(_ row: AppliedMigration, on connection: DatabaseConnection) throws {
    let columns = HistoryColumn.all
    let names = columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    let places = columns.enumerated().map { index, column in
      sql.parameter(index + 1, as: column.kind)
    }
    let insert =
      "INSERT INTO \(qualifiedName) (\(names)) VALUES (\(places.joined(separator: ", ")))"
    try connection.execute(statement(insert, columns.map { $0.value(row) }))
  }

  /// Updates the progress of a migration without a transaction.
  func update(_ row: AppliedMigration, on connection: DatabaseConnection) throws {
    let update = """
      UPDATE \(qualifiedName) SET "checksum" = \(sql.parameter(2, as: .text)), \
      "finished_at" = \(sql.parameter(3, as: .time)), \
      "statements_done" = \(sql.parameter(4, as: .integer)), \
      "\(HistoryColumn.statementChecksums)" = \(sql.parameter(5, as: .text)), \
      "format" = \(sql.parameter(6, as: .integer)), \
      "hash_after" = \(sql.parameter(7, as: .text)), \
      "down_sql" = coalesce(\(sql.parameter(8, as: .text)), "down_sql") \
      WHERE "id" = \(sql.parameter(1, as: .text))
      """
    let values: [String?] = [
      row.id, row.checksum, row.finishedAt, String(row.statementsDone),
      row.statementChecksums?.joined(separator: " "), String(Self.newestFormat), row.hashAfter,
      row.downSQL,
    ]
    guard try connection.execute(statement(update, values)) == 1 else {
      throw MigrationError(
        .history, "\(row.id) lost its row in \(qualifiedName) while it ran.",
        help:
          "What ran stays. Record it with `schemagen migrate resolve --applied \(row.id)`, or run it "
          + "again after you have taken it back by hand.")
    }
  }

  /// Deletes the row of a migration.
  func delete(_ id: String, on connection: DatabaseConnection) throws {
    let delete = "DELETE FROM \(qualifiedName) WHERE \"id\" = \(sql.parameter(1, as: .text))"
    try connection.execute(statement(delete, [id]))
  }
}
