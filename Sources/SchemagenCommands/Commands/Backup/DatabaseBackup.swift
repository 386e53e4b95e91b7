/// How one database is copied into a file and back; each has an implementation in the folder with its name.
protocol DatabaseBackup: Sendable {
  /// What the files are called: the name of the database.
  func name() async throws -> String

  /// Writes one state of the database into a file, while others go on writing, and reads the file back.
  ///
  /// - Parameter path: An empty file.
  /// - Returns: What it holds.
  /// - Throws: A failure; `CancellationError`; the file is of no use then.
  func write(to path: String) async throws -> BackupContents

  /// Checks that a file is a whole backup, and one of what the URL is about.
  ///
  /// - Parameter shown: What messages call it.
  /// - Throws: A failure.
  func check(_ path: String, as shown: String) async throws

  /// How many tables, views and sequences a restore would drop.
  func obstacles() async throws -> Int

  /// What a restore would drop beside what the URL is about, because it depends on that.
  func dependents() async throws -> [String]

  /// Makes the database what a file holds, completely or not at all.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - shown: What messages call it.
  ///   - empties: Whether what is there is dropped.
  /// - Throws: A failure; the database is as it was then.
  func restore(_ path: String, as shown: String, empties: Bool) async throws

  /// What the database holds.
  func contents() async throws -> BackupContents
}
