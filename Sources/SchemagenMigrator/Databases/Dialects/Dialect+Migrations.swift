import DatabaseTypes

extension Dialect {
  /// What the migrator knows of this database.
  var migrations: any MigrationRules {
    switch self {
    case .postgresql: PostgreSQLMigrationRules()
    case .sqlite: SQLiteMigrationRules()
    }
  }
}
