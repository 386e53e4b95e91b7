package import DatabaseSchema

/// A migrations folder, read and checked.
package struct MigrationDirectory: Equatable, Sendable {
  /// The folder's path, as messages show it.
  package let path: String
  /// Its migrations, in the order of their names.
  package let migrations: [Migration]
  /// Whether another tool's lock file lies in it: it was made by `prisma migrate`.
  package let isPrisma: Bool

  /// Reads a folder; one that does not exist holds nothing.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - shown: How messages name it, when not by its path.
  ///   - dialect: Whose SQL to read.
  /// - Throws: A ``MigrationError`` for the first thing that is not as it should be.
  package static func read(
    _ path: String, as shown: String? = nil, dialect: Dialect
  ) throws(MigrationError) -> MigrationDirectory {
    let reader = DirectoryReader(path: path, shown: shown ?? path, dialect: dialect)
    return try reader.read()
  }

  /// The migration of an id.
  package func migration(_ id: String) -> Migration? {
    migrations.first { $0.id == id }
  }
}
