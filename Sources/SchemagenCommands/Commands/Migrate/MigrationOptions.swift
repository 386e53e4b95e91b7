import SchemagenMigrator

/// The options of commands that apply migrations.
enum MigrationOptions {
  static let lockTimeout = Option(
    "lock-timeout", .required(valueName: "SECONDS"),
    help: "How long to wait for another run to finish (default: 60)")
  static let noVerify = Option(
    "no-verify",
    help: "Commit the last migration without comparing the database with changes.json")

  /// The migrator's options for some arguments.
  ///
  /// - Throws: A usage error for a timeout that is not a number.
  static func options(
    _ arguments: ParsedArguments, in context: CommandContext
  ) throws -> MigratorOptions {
    var options = MigratorOptions()
    options.now = context.now
    options.verifies = !arguments.has(noVerify)
    if let text = arguments.value(lockTimeout) {
      guard let seconds = Double(text), seconds >= 0, seconds <= 86_400 else {
        throw UsageError.other(
          "--lock-timeout must be a number of seconds from 0 to 86400, not `\(text)`.",
          command: arguments.command)
      }
      options.lockTimeout = .seconds(seconds)
    }
    return options
  }
}
