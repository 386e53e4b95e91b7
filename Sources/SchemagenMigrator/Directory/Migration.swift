/// One migration of a migrations folder, for one dialect.
public struct Migration: Equatable, Sendable {
  /// The folder's name, which identifies it in the history table: `20261121093000_add_posts`.
  public let id: String
  /// Descriptions of its changes, from the header of its file.
  public var summary: [String] { header.changes }
  /// Descriptions of its risks, from the header of its file.
  public var warnings: [String] { header.warnings }
  /// The SHA-256 of its SQL, independent of line endings.
  public let checksum: String
  /// The path of its SQL file in messages.
  package let path: String
  /// The comment at the top of its file.
  package let header: MigrationHeader
  /// Its statements and its transaction frame.
  package let script: MigrationScript
  /// The text of its `down.sql`, which is read when the migration is about to run.
  package var down: String?

  package init(
    id: String, path: String, checksum: String, header: MigrationHeader, script: MigrationScript
  ) {
    self.id = id
    self.path = path
    self.checksum = checksum
    self.header = header
    self.script = script
  }

  /// The time in its name, `20261121093000`.
  package var timestamp: Substring { id.prefix(MigrationName.timestampLength) }
}
