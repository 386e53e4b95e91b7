import DatabaseSchema
package import DatabaseTypes

/// A migrations folder, read and checked.
package struct MigrationDirectory: Equatable, Sendable {
  /// The file in which `prisma migrate` names the database of a folder.
  package static let prismaLockFile = "migration_lock.toml"

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
    let reader = DirectoryReader(
      path: path, displayPath: displayPath ?? path, dialect: dialect, mayBeMissing: mayBeMissing)
    return try reader.read()
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
