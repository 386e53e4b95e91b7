import DatabaseTypes
import SchemagenMigrator

/// What `migrate status` needs of the folder, read once for all databases of a dialect.
struct MigrationsOfStatus: Sendable {
  private let dialect: Dialect
  private let directory: MigrationDirectory
  /// What the schema changes and no migration has, a phrase each.
  let unwritten: [String]
  /// Why nothing can be applied from the folder, as it is with a fork; nil where it can.
  let refusal: CommandFailure?

  /// Reads the folder, and compares the schema with its snapshot.
  ///
  /// - Throws: A failure when the folder cannot be read, or is Prisma's.
  init(_ workspace: MigrationWorkspace, _ dialect: Dialect) throws {
    self.dialect = dialect
    directory = try workspace.directory(dialect)
    if directory.isPrisma { _ = try workspace.snapshot(checkedAgainst: [dialect: directory]) }
    (unwritten, refusal) = Self.unwritten(workspace, directory, dialect)
  }

  /// A migrator that does not read the folder again.
  func migrator(_ options: MigratorOptions, in workspace: MigrationWorkspace) -> Migrator {
    workspace.migrator(options, reading: [dialect: directory])
  }

  /// What the schema changes and no migration has; a snapshot that cannot be read is no failure, because
  /// the database has its status all the same.
  private static func unwritten(
    _ workspace: MigrationWorkspace, _ directory: MigrationDirectory, _ dialect: Dialect
  ) -> (unwritten: [String], refusal: CommandFailure?) {
    do {
      let snapshot = try workspace.snapshot(checkedAgainst: [dialect: directory])
      return (workspace.changes(since: snapshot, dialect), nil)
    } catch {
      let failure = CommandFailure(describing: error)
      // Migrations without a snapshot are applied; the schema is what cannot be compared.
      if workspace.snapshotFile.exists { return ([], failure) }
      workspace.context.console.note("The schema was not compared: \(failure.message)")
      return ([], nil)
    }
  }
}
