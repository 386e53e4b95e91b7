/// One migration of a migrations folder, as it is written there for one dialect.
public struct Migration: Equatable, Sendable {
  /// The folder's name, which identifies it in the history table: `20261121093000_add_posts`.
  public let id: String
  /// What it changes, in words, from the comment at the top of its file.
  public var summary: [String] { header.changes }
  /// What it puts at risk, in words, from the comment at the top of its file.
  public var warnings: [String] { header.warnings }
  /// The SHA-256 of its SQL, line endings aside.
  public let checksum: String
  /// The path of its SQL file, as messages show it.
  package let path: String
  /// What its first comment says.
  package let header: MigrationHeader
  /// Its statements and how they are framed.
  package let script: MigrationScript

  /// Makes a migration from what was read.
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
