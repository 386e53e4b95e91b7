/// What becomes of the history when a script has run, in the same transaction.
enum HistoryEffect: Equatable, Sendable {
  /// It gets the row of the migration.
  case insert
  /// It loses the rows of a migration and of those that it replaces, unless rows of tables would be lost
  /// that are not accepted; the folder may lack the migration.
  case delete([String], isInFolder: Bool, refusing: [Reversal.Loss])
  /// It stays as it is, for a script that is not a migration.
  case nothing
}
