import SQLLexicon
import SchemagenRuntime

extension PostgreSQLMigrationRules {
  /// By the error's SQLSTATE: <https://www.postgresql.org/docs/current/errcodes-appendix.html>.
  func explanation(
    of error: DatabaseError, in statement: SQLStatement?
  ) -> FailureExplanation? {
    if let dependents = dependents(in: error) {
      return FailureExplanation(advice: dependents, replacesHint: true)
    }
    return advice(for: error).map { FailureExplanation(advice: [$0]) }
  }

  /// The dependent objects that block the statement, where PostgreSQL names them and suggests
  /// `CASCADE`, which would drop them silently. The details contain names and no stored values.
  private func dependents(in error: DatabaseError) -> [String]? {
    // feature_not_supported, for a type that a view or a trigger reads, and dependent_objects_still_exist
    guard error.sqlState == "0A000" || error.sqlState == "2BP01", let detail = error.detail else {
      return nil
    }
    let names = detail.split(whereSeparator: \.isNewline).joined(separator: "; ")
    return [
      "Dependent objects: \(names)",
      "Drop them in the file before this statement, and create them again after it if needed",
    ]
  }

  private func advice(for error: DatabaseError) -> String? {
    switch error.sqlState {
    // active_sql_transaction
    case "25001":
      "Put this statement into a migration of its own, with the line "
        + "`-- \(MigrationScript.noTransactionMark)` at its top."
    case "42601" where error.message.contains("multiple commands"):
      "PostgreSQL finds several statements here, so a quote or a comment ends elsewhere for it: look for "
        + "backslashes in strings, which escape while standard_conforming_strings is off."
    // feature_not_supported: a replica refuses to begin a transaction that writes
    case "0A000" where error.message.contains("during recovery"):
      "This server is a replica: migrate the primary server."
    // lock_not_available
    case "55P03":
      "The table is locked: end long queries and open transactions, then run again."
    // insufficient_privilege
    case "42501": PermissionAdvice.grant(for: error.message)
    // read_only_sql_transaction, and feature_not_supported on a replica
    case "25006":
      "A replica, and a transaction that only reads, cannot be changed; migrate the primary server."
    default: nil
    }
  }
}
