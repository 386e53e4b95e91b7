import SchemagenMigrator

/// A migration that could not be applied after it had been written.
struct FailedMigration {
  let error: MigrationError
  /// Whether this run wrote a migration.
  let wasWritten: Bool

  /// The failure, with what to do about the files.
  var failure: CommandFailure {
    var help = error.help
    if error.code == .failed {
      help.append(
        "Mend the file and run `schemagen migrate` again"
          + (wasWritten ? ", or take the new migration away with `schemagen migrate undo`." : "."))
    }
    var failure = CommandFailure(error.message, help: help)
    failure.place = error.place
    return failure
  }
}
