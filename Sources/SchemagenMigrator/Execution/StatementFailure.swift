import SchemagenRuntime

/// A statement of a migration that the database refused.
struct StatementFailure: Error {
  let migration: Migration
  let statement: SQLStatement
  let cause: DatabaseError

  /// Whether the same may work a little later: somebody used a table for too long.
  var isWorthRetrying: Bool {
    // https://www.postgresql.org/docs/current/errcodes-appendix.html: lock_not_available
    cause.sqlState == "55P03" || cause.isRetryable
  }

  /// The failure in words.
  ///
  /// - Parameter isUndone: Whether the migration's other statements were rolled back.
  func error(isUndone: Bool) -> MigrationError {
    var help = [cause.help, advice].compactMap { $0.map(Self.sentence) }
    help.append(
      isUndone
        ? "Nothing of this migration was kept: the database is as it was before it."
        : "The statements before this one are done; the next run goes on with this one.")
    var error = MigrationError(
      .failed, "\(migration.id) failed: \(Self.sentence(cause.message))", help: help)
    error.place = "\(migration.path):\(line)"
    return error
  }

  /// The line that the database means, or else the one on which the statement starts.
  private var line: Int {
    guard let position = cause.position else { return statement.line }
    return statement.line + statement.text.prefix(max(0, position - 1)).count { $0 == "\n" }
  }

  private var advice: String? {
    switch cause.sqlState {
    // active_sql_transaction
    case "25001":
      "Put the line `-- \(MigrationScript.noTransactionMark)` at the top of a migration that "
        + "holds this statement alone."
    case "55P03":
      "Somebody uses the table: end long queries and open transactions, then run again."
    default: nil
    }
  }

  private static func sentence(_ text: String) -> String {
    let capitalized = text.prefix(1).uppercased() + text.dropFirst()
    return capitalized.hasSuffix(".") || capitalized.hasSuffix("?")
      ? capitalized : capitalized + "."
  }
}
