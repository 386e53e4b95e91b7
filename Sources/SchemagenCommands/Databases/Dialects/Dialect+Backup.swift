import DatabaseTypes

extension Dialect {
  /// What is known of the database's backups.
  var backups: any BackupRules {
    switch self {
    case .postgresql: PostgreSQLBackupRules()
    case .sqlite: SQLiteBackupRules()
    }
  }
}
