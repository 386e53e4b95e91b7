import SQLLexicon
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
    var help = (dependents ?? [cause.help, advice].compactMap(\.self)).map(Self.sentence)
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

  /// What else in the database stands in the way, where PostgreSQL names it and hints at `CASCADE`,
  /// which would drop it unasked. These details hold names of objects and no stored values.
  private var dependents: [String]? {
    // https://www.postgresql.org/docs/current/errcodes-appendix.html: feature_not_supported, for a
    // type that a view or a trigger reads, and dependent_objects_still_exist
    guard cause.sqlState == "0A000" || cause.sqlState == "2BP01", let detail = cause.detail else {
      return nil
    }
    let names = detail.split(whereSeparator: \.isNewline).joined(separator: "; ")
    return [
      "In the way: \(names)",
      "Drop it in the file before this statement and make it again after it, where it is to stay",
    ]
  }

  private var advice: String? {
    if case .constraint(let kind) = cause.code, kind != .check,
      migration.warnings.contains(where: { $0.hasPrefix("may fail") })
    {
      return "The comment at the top of the file has the query that finds the rows in the way."
    }
    return switch cause.sqlState {
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
