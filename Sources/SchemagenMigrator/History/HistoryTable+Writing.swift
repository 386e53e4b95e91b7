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
      "down_sql" = coalesce(\(sql.parameter(8, as: .text)), "down_sql"), \
      \(reversal(from: 9)) \
      WHERE "id" = \(sql.parameter(1, as: .text))
      """
    let values: [String?] =
      [
        row.id, row.checksum, row.finishedAt, String(row.statementsDone),
        row.statementChecksums?.joined(separator: " "), String(Self.newestFormat), row.hashAfter,
        row.downSQL,
      ] + values(row.reversal)
    guard try connection.execute(statement(update, values)) == 1 else {
      throw MigrationError(
        .history, "\(row.id) lost its row in \(qualifiedName) while it ran.",
        help:
          "What ran stays. Record it with `schemagen migrate resolve --applied \(row.id)`, or run it "
          + "again after you have taken it back by hand.")
    }
  }

  /// Notes how far a migration was taken back without a transaction.
  func note(
    _ progress: StatementProgress, of id: String, on connection: DatabaseConnection
  ) throws {
    let update = """
      UPDATE \(qualifiedName) SET "format" = \(sql.parameter(2, as: .integer)), \
      \(reversal(from: 3)) WHERE "id" = \(sql.parameter(1, as: .text))
      """
    let values = [id, String(Self.newestFormat)] + values(progress)
    try connection.execute(statement(update, values))
  }

  /// The assignments of the progress of `down.sql`, with parameters from a number on.
  private func reversal(from number: Int) -> String {
    let (done, checksums) = HistoryColumn.reversal
    return "\"\(done)\" = \(sql.parameter(number, as: .integer)), "
      + "\"\(checksums)\" = \(sql.parameter(number + 1, as: .text))"
  }

  private func values(_ progress: StatementProgress?) -> [String?] {
    [progress.map { String($0.done) }, progress?.checksums?.joined(separator: " ")]
  }

  /// Deletes the row of a migration.
  func delete(_ id: String, on connection: DatabaseConnection) throws {
    let delete = "DELETE FROM \(qualifiedName) WHERE \"id\" = \(sql.parameter(1, as: .text))"
    try connection.execute(statement(delete, [id]))
  }
}
