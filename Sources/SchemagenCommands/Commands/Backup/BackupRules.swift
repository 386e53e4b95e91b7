/// What the backups of one database are; each has an implementation in the folder with its name.
protocol BackupRules: Sendable {
  /// The ending of the files.
  var fileExtension: String { get }

  /// The bytes with which every file starts.
  var start: [UInt8] { get }

  /// How a database is copied into a file and back.
  ///
  /// - Parameters:
  ///   - access: The database.
  ///   - context: The command's surroundings.
  ///   - keepsOwners: Whether a restore gives owners and privileges back, where there are any.
  func backup(
    of access: DatabaseAccess, in context: CommandContext, keepsOwners: Bool
  ) -> any DatabaseBackup
}
