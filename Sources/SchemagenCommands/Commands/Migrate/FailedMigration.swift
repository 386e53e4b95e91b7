import SchemagenMigrator

/// A migration that was written but could not be applied.
struct FailedMigration {
  let error: MigrationError
  /// Whether this run wrote a migration.
  let wasWritten: Bool

  /// The failure, with what to do about the files.
  var failure: CommandFailure {
    var help = error.help
    if error.code == .failed {
      help.append(
        "Fix the file and run `schemagen migrate` again"
          + (wasWritten ? ", or remove the new migration with `schemagen migrate undo`." : "."))
    }
    var failure = CommandFailure(error.message, help: help)
    failure.place = error.place
    return failure
  }
}
