package import DatabaseSchema
package import DatabaseTypes
import MigrationFiles
package import SchemagenRuntime

/// Runs scripts that are not migrations of a folder: with the lock and the transaction of one, but
/// without a row in the history.
package struct ScriptRunner: Sendable {
  private let database: Database
  private let options: MigratorOptions

  /// Makes a runner for a database, with the timeouts and events of migrations.
  package init(database: Database, options: MigratorOptions) {
    self.database = database
    self.options = options
  }

  /// Reads in a transaction that sees one state of the database, in the schema of the URL also through a
  /// pooler.
  ///
  /// - Throws: A ``MigrationError`` when a lock is held for too long, or what the work throws.
  package func read<Value: Sendable>(
    _ work: @escaping @Sendable (DatabaseConnection) throws -> Value
  ) async throws -> Value {
    try await LockWait.whileHeld(options) {
      try await database.performUnnamed { connection in
        try HistoryTransaction.read(on: connection) {
          try HistoryHome.current(on: connection).use(on: connection)
          return try work(connection)
        }
      }
    }
  }

  /// Checks, without a database, that a script can be run.
  ///
  /// - Throws: A ``MigrationError`` with the place.
  package static func check(
    _ text: String, path: String, _ dialect: Dialect
  ) throws(MigrationError) {
    try checkContent(of: [try parsed(text, path: path, dialect)], path: path)
  }

  private static func parsed(
    _ text: String, path: String, _ dialect: Dialect
  ) throws(MigrationError) -> MigrationScript {
    do throws(ScriptProblem) {
      return try MigrationScript(text, dialect: dialect)
    } catch {
      throw MigrationError(error, in: path)
    }
  }

  private static func checkContent(
    of scripts: [MigrationScript], path: String
  ) throws(MigrationError) {
    guard scripts.allSatisfy(\.body.isEmpty) else { return }
    throw MigrationError(.script, "\(path) has no statements, so nothing was run.", help: [])
  }

  /// Runs scripts, each in a transaction of its own unless it says otherwise.
  ///
  /// - Parameters:
  ///   - texts: The scripts.
  ///   - name: What messages call them.
  ///   - path: The file that they come from, as messages show it.
  ///   - state: What the database should be after the last of them; what still differs is reported as
  ///     ``MigrationEvent/drifted(_:)``. Nothing is compared when nil.
  /// - Returns: How many statements have run.
  /// - Throws: A ``MigrationError``; the scripts before the failed one stay applied.
  @discardableResult
  package func run(
    _ texts: [String], named name: String, path: String = "", leadingTo state: DatabaseSchema? = nil
  ) async throws -> Int {
    let dialect = Dialect(database.dialect)
    let scripts = try texts.map { text throws(MigrationError) in
      try Self.parsed(text, path: path.isEmpty ? name : path, dialect)
    }
    if !path.isEmpty { try Self.checkContent(of: scripts, path: path) }
    try await WriteAccess.check(database)
    let home = try await HistorySnapshot.read(database, options).home
    for (index, script) in scripts.enumerated() {
      let migration = Migration(
        id: name, path: path, checksum: "", header: MigrationHeader(of: texts[index]),
        script: script)
      let expected = index == scripts.count - 1 ? state.map { ExpectedState($0) } : nil
      do {
        _ = try await MigrationRunner(
          database: database, options: options, home: home, expected: expected, effect: .nothing
        ).run(migration)
      } catch let error as MigrationError where error.isRolledBack {
        throw error.ending(
          index == 0
            ? "It was rolled back; the database is unchanged."
            : "It was rolled back; what ran before it stays.")
      }
    }
    return scripts.map(\.body.count).reduce(0, +)
  }
}

extension MigrationError {
  /// Whether it says that a whole script was rolled back.
  fileprivate var isRolledBack: Bool {
    code == .failed && help.last?.hasSuffix("was rolled back; the database is unchanged.") == true
  }

  /// The same error of a database that was changed before the migration.
  package var afterOtherChanges: MigrationError {
    isRolledBack ? ending("The migration was rolled back.") : self
  }

  /// The error with other lines in the place of the last one of its help, which says what the database is
  /// like now.
  func ending(_ lines: String...) -> MigrationError {
    var error = MigrationError(code, message, help: help.dropLast() + lines)
    error.place = place
    error.wayOn = wayOn
    return error
  }
}
