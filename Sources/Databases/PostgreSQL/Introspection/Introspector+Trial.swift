package import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SQLLexicon
package import SchemagenRuntime

extension Introspector {
  /// The server writes expressions in words of its own.
  package var hasTrials: Bool { true }

  /// Creates temporary tables after a savepoint, reads all of them at once, and rolls back.
  ///
  /// With `pg_temp` first in the search path a table without a schema becomes a temporary one, which
  /// needs no right but TEMP: <https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-SEARCH-PATH>.
  package func trials(
    of tables: [TrialTable], on connection: DatabaseConnection
  ) throws -> [TrialAnswer] {
    do {
      return try repeating {
        try afterSavepoint("schemagen_trials", on: connection) {
          let home = try setTrialPath(connection)
          let failures = try tables.enumerated().map { place, table in
            try failure(of: table, as: Self.trialName(place), on: connection)
          }
          // Nothing is read where the database refused all of them.
          guard failures.contains(nil) else { return failures.compactMap(\.self) }
          let kept = try readCatalogs(connection, nil).schema
          let unqualified = kept.withoutQualifier(ofHome: home)
          return failures.enumerated().map { place, failure in
            let table = (tables[place].isInHome ? unqualified : kept).tables.first {
              $0.name.name.isExactly(Self.trialName(place))
            }
            return failure ?? table.map(TrialAnswer.kept) ?? .unanswered
          }
        }
      }
    } catch let error as DatabaseError {
      try Self.rethrowLoss(error)
      return tables.map { _ in .unanswered }
    }
  }

  /// The name that a table gets when it is there, so that each has another one.
  private static func trialName(_ place: Int) -> String { "schemagen_trial_\(place)" }

  /// Puts temporary tables before those of the connection's schema.
  ///
  /// - Returns: That schema.
  private func setTrialPath(_ connection: DatabaseConnection) throws -> String? {
    try setPooledPath(connection)
    let (path, home) =
      try connection.first(
        BoundStatement(
          sql: "SELECT pg_catalog.current_setting('search_path'), pg_catalog.current_schema()")
      ) { (try $0.read(0, as: String.self), try $0.read(1, as: String?.self)) } ?? ("", nil)
    // An empty path reads as a pair of quotes.
    let places = ["pg_temp", path].filter { !$0.isEmpty && $0 != "\"\"" }.joined(separator: ", ")
    try connection.run(
      script: "SET LOCAL search_path = \(places); SET LOCAL lock_timeout = \(lockTimeout)")
    return home
  }

  /// Creates a table and gives it another name.
  ///
  /// - Returns: Why it is not there; `nil` where it is.
  private func failure(
    of table: TrialTable, as name: String, on connection: DatabaseConnection
  ) throws -> TrialAnswer? {
    do {
      try connection.run(script: "SAVEPOINT schemagen_trial")
      for statement in table.statements { try connection.run(script: statement) }
      try connection.run(
        script: "ALTER TABLE \(SQLQuoting.identifier(table.name)) RENAME TO \(name); "
          + "RELEASE SAVEPOINT schemagen_trial")
      return nil
    } catch let error as DatabaseError {
      try Self.rethrowLoss(error)
      try connection.run(
        script: "ROLLBACK TO SAVEPOINT schemagen_trial; RELEASE SAVEPOINT schemagen_trial")
      return Self.isAboutStatement(error) ? .refused : .unanswered
    }
  }

  /// Throws an error of a connection that cannot be used any more:
  /// <https://www.postgresql.org/docs/current/errcodes-appendix.html>.
  private static func rethrowLoss(_ error: DatabaseError) throws {
    guard let state = error.sqlState, ["08", "57"].contains(where: state.hasPrefix) else { return }
    throw error
  }

  /// Whether a statement is not valid, rather than not possible now or here.
  private static func isAboutStatement(_ error: DatabaseError) -> Bool {
    let insufficientPrivilege = "42501"
    guard let state = error.sqlState, state != insufficientPrivilege else { return false }
    return ["22", "42", "0A"].contains(where: state.hasPrefix)
  }
}
