import DatabaseSchema
package import DatabaseTypes
import MigrationFiles

/// A migrations folder, read and checked.
package struct MigrationDirectory: Equatable, Sendable {
  /// The folder's path in messages.
  package let path: String
  /// Its migrations, in the order of their names.
  package let migrations: [Migration]
  /// Whether it was created by `prisma migrate`, which leaves a lock file.
  package let isPrisma: Bool

  /// Reads a folder; the SQL is read when it is first asked for.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - displayPath: Its path in messages; `path` when nil.
  ///   - dialect: The dialect of the SQL to read.
  ///   - mayBeMissing: Whether a folder that does not exist is an empty one, for commands that write it.
  /// - Throws: A ``MigrationError`` for the first mistake.
  package static func read(
    _ path: String, as displayPath: String? = nil, dialect: Dialect, mayBeMissing: Bool = false
  ) throws(MigrationError) -> MigrationDirectory {
    try read(
      MigrationFolder(path, as: displayPath), dialect: dialect, mayBeMissing: mayBeMissing)
  }

  /// Reads the migrations of a source.
  ///
  /// - Throws: A ``MigrationError`` for the first mistake.
  static func read(
    _ source: any MigrationSource, dialect: Dialect, mayBeMissing: Bool = false
  ) throws(MigrationError) -> MigrationDirectory {
    try DirectoryReader(source: source, dialect: dialect, mayBeMissing: mayBeMissing).read()
  }

  /// What is wrong with a folder without migrations, where the schema has models.
  package static func emptyMessage(_ displayPath: String) -> String {
    "There are no migrations in \(displayPath), but the schema has models."
  }

  /// The folder as if some migrations were not there.
  package func without(_ ids: Set<String>) -> MigrationDirectory {
    MigrationDirectory(
      path: path, migrations: migrations.filter { !ids.contains($0.id) }, isPrisma: isPrisma)
  }

  /// The migration with an id.
  package func migration(_ id: String) -> Migration? {
    migrations.first { $0.id == id }
  }
}
