import DatabaseTypes
package import MigrationFiles

/// One migration of a migrations folder, for one dialect.
public struct Migration: Equatable, Sendable {
  /// The folder's name, which identifies it in the history table: `20261121093000_add_posts`.
  public let id: String
  /// Descriptions of its changes, from the header of its file.
  public var summary: [String] { header.changes }
  /// Descriptions of its risks, from the header of its file.
  public var warnings: [String] { header.warnings }
  /// The SHA-256 of its SQL, independent of line endings.
  public var checksum: String { file.checksum }
  /// The path of its SQL file in messages.
  package let path: String
  /// The comment at the top of its file.
  package let header: MigrationHeader
  /// The text of its `down.sql`, which is read when the migration is about to run.
  package var down: String?
  private let file: MigrationFile

  package init(
    id: String, path: String, checksum: String, header: MigrationHeader, script: MigrationScript
  ) {
    self.id = id
    self.path = path
    self.header = header
    file = MigrationFile(checksum: checksum, script: script)
  }

  /// A migration whose statements are read when they are first asked for.
  ///
  /// - Parameter checksum: The checksum of the bytes, where it is known.
  init(
    id: String, path: String, header: MigrationHeader, _ bytes: [UInt8], checksum: String?,
    dialect: Dialect
  ) {
    self.id = id
    self.path = path
    self.header = header
    file = MigrationFile(bytes, checksum: checksum, path: path, dialect: dialect)
  }

  /// The time in its name, `20261121093000`.
  package var timestamp: Substring { id.prefix(MigrationName.timestampLength) }

  /// Its statements and its transaction frame; nothing where the file cannot be run, which
  /// ``readScript()`` says before any of it is.
  package var script: MigrationScript {
    (try? file.script.get()) ?? MigrationScript()
  }

  /// Reads the statements.
  ///
  /// - Throws: A ``MigrationError`` with the place when the file cannot be run.
  @discardableResult
  package func readScript() throws(MigrationError) -> MigrationScript {
    try file.script.get()
  }

  /// Whether both are the same file of the same migration: its SQL is compared by the checksum.
  public static func == (one: Migration, other: Migration) -> Bool {
    one.id == other.id && one.path == other.path && one.checksum == other.checksum
      && one.header == other.header
  }
}
