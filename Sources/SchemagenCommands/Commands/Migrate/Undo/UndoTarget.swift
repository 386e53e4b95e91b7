import MigrationPlanning
import SchemagenMigrator

/// What `migrate undo` removes: the newest migration, with the one before it if `migrate` wrote that
/// one for the enum values that the newest uses.
struct UndoTarget {
  let newest: Migration
  /// The migration that adds its enum values; there is no snapshot of the state between the two.
  let companion: Migration?

  /// The target in a folder; `nil` if the folder has no migrations.
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
