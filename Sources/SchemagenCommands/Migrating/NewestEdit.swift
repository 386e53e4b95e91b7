import MigrationPlanning
import SchemagenMigrator

/// What the last edit of the schema became: the newest migration, with the one before it when
/// `migrate` wrote that one for the enum values that the newest uses.
struct NewestEdit {
  /// The migration that was written last.
  let newest: Migration
  /// The one that adds its enum values; no snapshot was ever kept of the state between the two.
  let companion: Migration?

  /// The newest edit of a folder; `nil` when the folder holds no migration.
  init?(of directory: MigrationDirectory) {
    guard let newest = directory.migrations.last else { return nil }
    self.newest = newest
    companion = directory.migrations.dropLast().last.flatMap { former in
      let pair = MigrationTimestamps.make(2, from: String(former.timestamp), after: nil)
      let isPair =
        former.id.hasSuffix("_" + MigrationStage.valuesSuffix)
        && pair.last == String(newest.timestamp)
      return isPair ? former : nil
    }
  }
}
