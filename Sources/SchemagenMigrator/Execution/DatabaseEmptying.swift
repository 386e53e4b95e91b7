import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import DialectIntrospection
package import SchemagenRuntime
import Synchronization

/// Drops all that is in a development database, the history of migrations included.
package struct DatabaseEmptying: Sendable {
  /// The database schemas to empty; the current one where it is empty.
  private let schemas: [String]
  private let options: MigratorOptions

  /// - Parameters:
  ///   - schemas: The database schemas to empty; the current one where it is empty.
  ///   - options: The timeouts and events.
  package init(schemas: [String], options: MigratorOptions) {
    self.schemas = schemas
    var options = options
    let report = options.onEvent
    options.onEvent = { event in
      // Its scripts are not migrations, of which a person would want to see each.
      switch event {
      case .waiting: report(event)
      default: break
      }
    }
    self.options = options
  }

  /// The statements that drop everything, for a transaction of another program.
  ///
  /// - Throws: A database error.
  package func statements(in database: Database) async throws -> [String] {
    let introspector = Dialect(database.dialect).introspector
    return try await database.performUnnamed { [schemas] in
      try introspector.scripts(emptying: $0, schemas: schemas.isEmpty ? nil : schemas)
    }.statements
  }

  /// Drops everything.
  ///
  /// - Returns: How many objects there were.
  /// - Throws: An ``EmptyingFailure``; run again, it goes on.
  package func empty(_ database: Database) async throws -> Int {
    let progress = Progress()
    var options = options
    let report = options.onEvent
    options.onEvent = { event in
      if case .applied = event { progress.hasChanged.withLock { $0 = true } }
      report(event)
    }
    do {
      return try await empty(database, ScriptRunner(database: database, options: options))
    } catch {
      throw EmptyingFailure(cause: error, hasChanged: progress.hasChanged.withLock(\.self))
    }
  }

  /// What was done before an error; a class because the closure of events outlives the call that makes it.
  private final class Progress: Sendable {
    let hasChanged = Mutex(false)
  }

  private func empty(_ database: Database, _ runner: ScriptRunner) async throws -> Int {
    let introspector = Dialect(database.dialect).introspector
    try await WriteAccess.check(database)
    let home = try await HistorySnapshot.read(database, options).home
    // A pooler may have lost the schema that the URL names. The history goes first wherever it is: a
    // database that is empty must not count as up to date.
    let names = schemas.isEmpty ? home.schema.map { [$0] } : schemas
    if let schema = home.schema, !schemas.isEmpty, !schemas.contains(schema) {
      try await runner.run(
        ["BEGIN; DROP TABLE IF EXISTS \(home.table); COMMIT;"], named: "Emptying the database")
    }
    let scripts = try await database.performUnnamed {
      try introspector.scripts(emptying: $0, schemas: names)
    }
    try await runner.run(scripts.texts, named: "Emptying the database")
    return scripts.objectCount
  }
}
