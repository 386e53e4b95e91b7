package import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SQLLexicon
package import SchemagenRuntime

extension Introspector {
  /// Creates a temporary table after a savepoint, reads it, and rolls back.
  ///
  /// With `pg_temp` first in the search path a table without a schema becomes a temporary one, which
  /// needs no right but TEMP: <https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-SEARCH-PATH>.
  package func trial(
    of script: [String], named name: String, on connection: DatabaseConnection
  ) throws -> TrialAnswer {
    try connection.run(script: "SAVEPOINT schemagen_trial")
    defer {
      try? connection.run(
        script: "ROLLBACK TO SAVEPOINT schemagen_trial; RELEASE SAVEPOINT schemagen_trial")
    }
    do {
      let path = try connection.first(
        BoundStatement(sql: "SELECT pg_catalog.current_setting('search_path')")
      ) { try $0.read(0, as: String.self) }
      // An empty path reads as a pair of quotes.
      let places = ["pg_temp", path ?? ""].filter { !$0.isEmpty && $0 != "\"\"" }
        .joined(separator: ", ")
      try connection.run(
        script: "SET LOCAL search_path = \(places); SET LOCAL lock_timeout = \(lockTimeout)")
      for statement in script { try connection.run(script: statement) }
      let tables = try readCatalogs(connection, nil).schema.tables
      return tables.first { $0.name.name.isExactly(name) }.map(TrialAnswer.kept) ?? .unanswered
    } catch let error as DatabaseError {
      return try answer(to: error)
    }
  }

  private func answer(to error: DatabaseError) throws -> TrialAnswer {
    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    let insufficientPrivilege = "42501"
    let aboutStatement = ["22", "42", "0A"]
    switch error.sqlState {
    case let state? where state.hasPrefix("08") || state.hasPrefix("57"): throw error
    case let state?
    where state != insufficientPrivilege && aboutStatement.contains(where: state.hasPrefix):
      return .refused
    default: return .unanswered
    }
  }
}
