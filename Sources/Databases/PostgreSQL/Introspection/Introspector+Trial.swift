package import DatabaseIntrospection
import DatabaseSchema
package import SchemagenRuntime

extension Introspector {
  /// Creates a temporary table after a savepoint, reads it, and rolls back.
  ///
  /// With `pg_temp` first in the search path a table without a schema becomes a temporary one, which
  /// needs no right but TEMP: <https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-SEARCH-PATH>.
  package func trial(of script: [String], on connection: DatabaseConnection) throws -> TrialAnswer {
    try connection.run(script: "SAVEPOINT schemagen_trial")
    defer {
      try? connection.run(
        script: "ROLLBACK TO SAVEPOINT schemagen_trial; RELEASE SAVEPOINT schemagen_trial")
    }
    do {
      let path = try connection.first(
        BoundStatement(sql: "SELECT pg_catalog.current_setting('search_path')")
      ) { try $0.read(0, as: String.self) }
      let places = ["pg_temp", path ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
      try connection.run(
        script: "SET LOCAL search_path = \(places); SET LOCAL lock_timeout = \(lockTimeout)")
      for statement in script { try connection.run(script: statement) }
      let tables = try readCatalogs(connection, nil).schema.tables
      return tables.first.map(TrialAnswer.kept) ?? .refused
    } catch let error as DatabaseError {
      return try answer(to: error)
    }
  }

  private func answer(to error: DatabaseError) throws -> TrialAnswer {
    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    switch error.sqlState {
    case "25006", "42501": return .forbidden  // read_only_sql_transaction, insufficient_privilege
    case let state? where !state.hasPrefix("08") && !state.hasPrefix("57"): return .refused
    default: throw error
    }
  }
}
