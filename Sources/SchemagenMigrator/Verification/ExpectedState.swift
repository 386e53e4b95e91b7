import DatabaseComparison
import DatabaseSchema
import DatabaseTypes
import MigrationReplay
import SchemagenRuntime

/// The state that a database should be in after its pending migrations.
struct ExpectedState: Sendable {
  /// The whole state.
  private let state: DatabaseSchema
  /// What the pending migrations add, alter or remove.
  private let subjects: Set<FactSubject>
  /// The migrations that are about to run.
  private let pending: [Migration]
  /// The migrations that lead to the state, with the states between them.
  private let migrations: (all: [Migration], history: StateHistory)?

  /// A state that is only compared: nothing that differs keeps a script out.
  init(_ state: DatabaseSchema) {
    self.state = state
    subjects = []
    pending = []
    migrations = nil
  }

  /// Adds up what migrations change.
  ///
  /// - Parameters:
  ///   - pending: The migrations that are about to run.
  ///   - applied: The ids of those that the database has.
  ///   - directory: The folder of all of them.
  ///   - read: What a migration changes; nil when its folder does not say.
  /// - Returns: `nil` when a folder does not say what its migration changes.
  /// - Throws: A ``MigrationError`` when a file of changes cannot be read.
  init?(
    after pending: [Migration], applied: Set<String>, in directory: MigrationDirectory,
    dialect: Dialect, changes read: (String) throws(MigrationError) -> MigrationChanges?
  ) throws(MigrationError) {
    let ids = applied.union(pending.map(\.id))
    let migrations = directory.migrations.filter { ids.contains($0.id) }
    let history = try StateHistory(
      migrations, dialect: dialect, from: DatabaseSchema(dialect: dialect), changes: read)
    guard let state = history.states.last ?? nil else { return nil }
    var subjects: Set<FactSubject> = []
    for migration in pending {
      subjects.formUnion(try read(migration.id)?.state(for: dialect)?.subjects ?? [])
    }
    self.state = state
    self.subjects = subjects
    self.pending = pending
    self.migrations = (migrations, history)
  }

  /// Compares a database with the state, in the open transaction of a connection.
  ///
  /// What the migrations are not about is no reason to keep them out: it was there before.
  ///
  /// - Returns: What the user should know: the differences that they have not made, or why nothing was
  ///   compared.
  /// - Throws: A ``MigrationError`` for the differences that they should not have left.
  func verify(_ migration: Migration, on connection: DatabaseConnection) throws -> MigrationEvent? {
    try event {
      let differences = try found(on: connection)
      let failed = differences.filter(isMade)
      guard failed.isEmpty else { throw Self.error(failed, migration) }
      return differences
    }
  }

  /// Compares a database with the state after a migration that ran without a transaction.
  ///
  /// - Returns: What the user should know.
  func verifyCommitted(on connection: DatabaseConnection) throws -> MigrationEvent? {
    try event {
      try connection.run(script: "BEGIN")
      defer { try? connection.run(script: "ROLLBACK") }
      return try found(on: connection)
    }
  }

  /// Why catalogs cannot be read for a while.
  private static let passing: [DatabaseError.Code] = [.busy, .serializationFailure, .timeout]

  /// Another session may have locked a table whose definitions are read; that is no fault of the
  /// migration.
  private func event(_ compare: () throws -> [FactDifference]) throws -> MigrationEvent? {
    do {
      let differences = try compare()
      return differences.isEmpty ? nil : .drifted(differences.map(described))
    } catch let error as DatabaseError where Self.passing.contains(error.code) {
      return .unverified(error.message)
    }
  }

  /// A difference, with the migration that was written by hand and is about it.
  private func described(_ difference: FactDifference) -> String {
    let writer = pending.last { $0.mentions(difference.subject, in: state.dialect) }
    return difference.description + (writer.map { ", by the SQL of \($0.id)" } ?? "")
  }

  /// Whether a difference is about what the migrations change; a table that is missing is about all of
  /// its parts.
  private func isMade(_ difference: FactDifference) -> Bool {
    let subject = difference.subject
    return subjects.contains(subject)
      || subject.isWhole && subjects.contains { $0.owner == subject.owner }
  }

  private static func error(_ failed: [FactDifference], _ migration: Migration) -> MigrationError {
    let shown = failed.prefix(shownDifferences).map { "- \($0)" }
    let more = failed.count - shown.count
    return MigrationError(
      .unverified,
      "\(migration.id) does not lead to the state that its \(ChangesReader.fileName) describes.",
      help: shown + (more > 0 ? ["- and \(more) more"] : []) + [
        "The migration was rolled back; the database is as it was before it.",
        "If the SQL was edited, edit the schema to match it. If the database was changed before, "
          + "`schemagen db drift` says how. `--no-verify` applies the migration as it is, and `options.verifies = false` in an app.",
      ])
  }

  private static let shownDifferences = 10

  /// What differs in the open transaction of a connection. What a migration made by hand beside the
  /// state is no difference.
  private func found(on connection: DatabaseConnection) throws -> [FactDifference] {
    try StateVerification.differences(on: connection, from: state) { live in
      migrations.flatMap { $0.all.handWritten(beside: $0.history) }?.removed(from: live) ?? live
    }
  }
}
