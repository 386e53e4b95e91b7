import SQLLexicon
import SchemagenRuntime

/// A statement of a migration that the database refused.
struct StatementFailure: Error {
  let migration: Migration
  let statement: SQLStatement
  let cause: DatabaseError

  /// Whether a retry may succeed, because a table was locked for too long.
  var isRetryable: Bool {
    // https://www.postgresql.org/docs/current/errcodes-appendix.html: lock_not_available
    cause.sqlState == "55P03" || cause.isRetryable
  }

  /// The error for the user.
  ///
  /// - Parameter isUndone: Whether the migration's other statements were rolled back.
  func error(isUndone: Bool) -> MigrationError {
    let hint = cause.code == .missingTable ? nil : cause.help
    let problem = SQLiteCheck.problem(in: cause.message, of: statement)
    let advice = problem.flatMap(SQLiteCheck.advice) ?? advice
    var help = (dependents ?? [hint, advice].compactMap(\.self)).map(Self.sentence)
    let hasFile = !migration.path.isEmpty
    if !hasFile, problem == nil { help.insert("The statement was: \(shownStatement)", at: 0) }
    help.append(
      isUndone
        ? "\(hasFile ? "The migration" : "It") was rolled back; the database is unchanged."
        : "The statements before this one were executed; the next run continues with this one.")
    let message = problem ?? cause.message
    var error = MigrationError(
      .failed, "\(migration.id) failed: \(Self.sentence(message))", help: help)
    if hasFile { error.place = "\(migration.path):\(line)" }
    return error
  }

  /// The first lines of the statement.
  private var shownStatement: String {
    let lines = statement.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.prefix(5).joined(separator: "\n") + (lines.count > 5 ? "\n…" : "")
  }

  /// The line of the error, or else the one on which the statement starts.
  private var line: Int {
    guard let position = cause.position else { return statement.line }
    return statement.line + statement.text.prefix(max(0, position - 1)).count { $0 == "\n" }
  }

  /// The dependent objects that block the statement, where PostgreSQL names them and suggests
  /// `CASCADE`, which would drop them silently. The details contain names and no stored values.
  private var dependents: [String]? {
    // https://www.postgresql.org/docs/current/errcodes-appendix.html: feature_not_supported, for a
    // type that a view or a trigger reads, and dependent_objects_still_exist
    guard cause.sqlState == "0A000" || cause.sqlState == "2BP01", let detail = cause.detail else {
      return nil
    }
    let names = detail.split(whereSeparator: \.isNewline).joined(separator: "; ")
    return [
      "Dependent objects: \(names)",
      "Drop them in the file before this statement, and create them again after it if needed",
    ]
  }

  private var advice: String? {
    if case .constraint(let kind) = cause.code, kind != .check,
      migration.warnings.contains(where: { $0.hasPrefix("may fail") })
    {
      return "The comment at the top of the file has a query that finds the conflicting rows."
    }
    return switch cause.sqlState {
    // active_sql_transaction
    case "25001":
      "Put this statement into a migration of its own, with the line "
        + "`-- \(MigrationScript.noTransactionMark)` at its top."
    case "55P03":
      "The table is locked: end long queries and open transactions, then run again."
    default: nil
    }
  }

  private static func sentence(_ text: String) -> String {
    let capitalized = text.prefix(1).uppercased() + text.dropFirst()
    return capitalized.hasSuffix(".") || capitalized.hasSuffix("?")
      ? capitalized : capitalized + "."
  }
}
