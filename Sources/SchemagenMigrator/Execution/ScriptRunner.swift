package import DatabaseSchema
import DatabaseTypes
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

  /// Runs scripts, each in a transaction of its own.
  ///
  /// - Parameters:
  ///   - texts: The scripts.
  ///   - name: What messages call them.
  ///   - state: What the database should be after the last of them; what still differs is reported as
  ///     ``MigrationEvent/drifted(_:)``.
  /// - Throws: A ``MigrationError``; the scripts before the failed one stay applied.
  package func run(_ texts: [String], named name: String, leadingTo state: DatabaseSchema)
    async throws
  {
    let dialect = Dialect(database.dialect)
    let scripts = try texts.map { text throws(MigrationError) in
      do throws(ScriptProblem) {
        return try MigrationScript(text, dialect: dialect)
      } catch {
        throw MigrationError(error, in: name)
      }
    }
    let home = try await HistorySnapshot.read(database, options).home
    for (index, script) in scripts.enumerated() {
      let migration = Migration(
        id: name, path: "", checksum: "", header: MigrationHeader(of: texts[index]),
        script: script)
      let isLast = index == scripts.count - 1
      let runner = MigrationRunner(
        database: database, options: options, home: home,
        expected: isLast ? ExpectedState(state) : nil,
        isRecorded: false)
      do {
        _ = try await runner.run(migration)
      } catch let error as MigrationError where index > 0 && error.code == .failed {
        throw MigrationError(
          .failed, error.message,
          help: error.help.dropLast() + ["It was rolled back; what was added before it stays."])
      }
    }
  }
}
