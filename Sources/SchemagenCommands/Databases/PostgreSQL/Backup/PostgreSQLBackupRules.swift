/// What is known of PostgreSQL's backups: files of `pg_dump -Fc`.
struct PostgreSQLBackupRules: BackupRules {
  var fileExtension: String { "dump" }

  /// The manual does not say so; `ReadHead` of
  /// <https://github.com/postgres/postgres/blob/master/src/bin/pg_dump/pg_backup_archiver.c> does.
  var start: [UInt8] { Array("PGDMP".utf8) }

  func backup(
    of access: DatabaseAccess, in context: CommandContext, keepsOwners: Bool
  ) -> any DatabaseBackup {
    PostgreSQLBackup(access: access, context: context, keepsOwners: keepsOwners)
  }
}
