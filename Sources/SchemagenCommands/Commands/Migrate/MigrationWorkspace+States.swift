import DatabaseSchema
import DatabaseTypes
import DialectRendering
import ProjectFiles
import SchemagenMigrator

extension MigrationWorkspace {
  /// The migrations of a dialect as a chain.
  ///
  /// - Throws: A failure when one is missing, or two of them were written on branches that change the
  ///   same facts.
  func chain(_ directory: MigrationDirectory, _ dialect: Dialect) throws -> MigrationChain {
    let chain = try uncheckedChain(directory, dialect)
    switch chain.firstBreak {
    case .fork(let first, let second, let fact): throw fork(first, second, fact)
    case .gap(let before, let after):
      throw CommandFailure(
        after.map { "A migration is missing between \($0) and \(before)." }
          ?? "A migration is missing before \(before).",
        help: "Restore the folder \(migrationsDisplayPath) from version control.")
    case nil: return chain
    }
  }

  /// The migrations of a dialect as a chain, which may be broken.
  func uncheckedChain(
    _ directory: MigrationDirectory, _ dialect: Dialect
  ) throws -> MigrationChain {
    let empty = DatabaseSchema(dialect: dialect)
    return try MigrationChain(directory.migrations, from: empty.hash) {
      () throws(MigrationError) in
      try StateHistory(
        directory.migrations, dialect: dialect, from: empty, changes: changesReader.changes)
    }
  }

  /// The state after some migrations of a folder; nil when it is not the newest, and the folder of one
  /// of them does not say what it changes.
  ///
  /// - Throws: A failure when the snapshot or a file of changes cannot be read.
  func state(
    after migrations: [Migration], of directory: MigrationDirectory, _ dialect: Dialect
  ) throws -> DatabaseSchema? {
    if migrations.count == directory.migrations.count {
      return try snapshot(checkedAgainst: [dialect: directory]).schema(for: dialect)
    }
    let history = try StateHistory(
      migrations, dialect: dialect, from: DatabaseSchema(dialect: dialect),
      changes: changesReader.changes)
    return history.states.last ?? nil
  }

  /// Reads the `changes.json` of the migrations.
  var changesReader: ChangesReader {
    ChangesReader(path: migrationsPath, displayPath: migrationsDisplayPath)
  }

  /// The snapshot as the sum of all migrations; nil without any, or when the folder of one does not
  /// say what it changes.
  ///
  /// - Throws: A failure when the migrations do not form a chain.
  func sum() throws -> Snapshot? { try sum(without: []) }

  /// The snapshot as the sum of all migrations but some.
  func sum(without omitted: Set<String>) throws -> Snapshot? {
    var directories: [Dialect: MigrationDirectory] = [:]
    for dialect in dialects {
      directories[dialect] = try directory(dialect, mayBeMissing: true).without(omitted)
    }
    return try sum(of: directories)
  }

  /// The snapshot as the sum of the migrations of each dialect; the folder is read where one is missing.
  func sum(of directories: [Dialect: MigrationDirectory]) throws -> Snapshot? {
    var fingerprints: [String: String] = [:]
    var sections: [DatabaseSchema] = []
    for dialect in dialects {
      let directory = try directories[dialect] ?? directory(dialect, mayBeMissing: true)
      guard !directory.migrations.isEmpty else { return nil }
      _ = try chain(directory, dialect)
      let history = try StateHistory(
        directory.migrations, dialect: dialect, from: DatabaseSchema(dialect: dialect),
        changes: changesReader.changes)
      guard let state = history.states.last ?? nil else { return nil }
      sections.append(state)
      for migration in directory.migrations where dialect == dialects.first {
        guard let changes = try changesReader.changes(of: migration.id) else { return nil }
        fingerprints = changes.applied(to: fingerprints)
      }
    }
    return Snapshot(fingerprints: fingerprints, sections: sections)
  }

  /// Checks that git has migrations that are about to be removed, so that nothing is lost.
  ///
  /// - Throws: A failure that names a file.
  func checkCommitted(_ migrations: [Migration]) throws {
    for migration in migrations {
      let folder = FilePath.join(migrationsPath, migration.id)
      guard let file = GitFile.uncommitted(in: folder) else { continue }
      throw CommandFailure(
        "\(context.displayPath(file)) is not as the last commit of git has it, so what was edited in it would be lost.",
        help: "Commit it first, or pass --force.")
    }
  }

  private func fork(_ first: String, _ second: String, _ fact: FactSubject?) -> CommandFailure {
    let reason = fact.map { " Both change or need \($0)." } ?? ""
    return CommandFailure(
      "Migrations \(first) and \(second) start from the same state: they were written on two "
        + "branches." + reason,
      help:
        "`schemagen migrate rebase` writes the later one again on top of the other, where it is not "
        + "applied yet.")
  }
}
