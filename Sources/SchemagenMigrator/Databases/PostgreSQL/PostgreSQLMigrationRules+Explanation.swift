import SQLLexicon
import SchemagenRuntime

extension PostgreSQLMigrationRules {
  /// By the error's SQLSTATE: <https://www.postgresql.org/docs/current/errcodes-appendix.html>.
  func explanation(
    of error: DatabaseError, in statement: SQLStatement?
  ) -> FailureExplanation? {
    if let dependents = dependents(in: error) {
      let names = "Dependent objects: \(dependents)"
      return FailureExplanation(
        advice: [
          names,
          "Drop them in the file before this statement, and create them again after it if needed",
        ],
        adviceWithoutFile: [
          names,
          "Drop them before you run the command again, as with `schemagen db execute`, and create "
            + "them again after it if needed",
        ], replacesHint: true, hasDetail: true)
    }
    return advice(for: error).map { FailureExplanation(advice: [$0]) }
  }

  /// The dependent objects that block the statement, where PostgreSQL names them and suggests
  /// `CASCADE`, which would drop them silently. The details contain names and no stored values.
  private func dependents(in error: DatabaseError) -> String? {
    // dependent_objects_still_exist, and feature_not_supported, which is also that of other statements, for a
    // type that a view or a trigger reads
    guard let detail = error.detail,
      error.sqlState == "2BP01" || error.sqlState == "0A000" && detail.contains(" depends on ")
    else { return nil }
    return detail.split(whereSeparator: \.isNewline).joined(separator: "; ")
  }

  private func advice(for error: DatabaseError) -> String? {
    switch error.sqlState {
    // active_sql_transaction, and invalid_transaction_termination for a procedure that commits
    case "25001", "2D000":
      MigrationScript.noTransactionAdvice
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
    case "42501": PermissionAdvice.grant(for: error.message, to: error.role)
    // undefined_object and undefined_function
    case "42704", "42883": MissingExtension.advice(for: error.message)
    // read_only_sql_transaction, and feature_not_supported on a replica
    case "25006":
      "A replica, and a transaction that only reads, cannot be changed: migrate the primary server, by a "
        + "role without default_transaction_read_only."
    default: nil
    }
  }
}
