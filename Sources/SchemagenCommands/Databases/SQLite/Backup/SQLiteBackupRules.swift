/// What is known of SQLite's backups: SQLite files.
struct SQLiteBackupRules: BackupRules {
  var fileExtension: String { "db" }

  var start: [UInt8] { SQLiteHeader.magic }

  func backup(
    of access: DatabaseAccess, in context: CommandContext, keepsOwners: Bool
  ) -> any DatabaseBackup {
    SQLiteBackup(access: access)
  }
}
