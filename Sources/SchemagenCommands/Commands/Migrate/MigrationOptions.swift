import SchemagenMigrator

/// The options of commands that apply migrations.
enum MigrationOptions {
  static let lockTimeout = Option(
    "lock-timeout", .required(valueName: "SECONDS"),
    help: "How long to wait for another run to finish (default: 60)")
  static let wait = Option(
    "wait", .required(valueName: "SECONDS"),
    help: "How long to wait for a server that has not started yet (default: 0)")
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
    if let seconds = try seconds(of: lockTimeout, arguments) {
      options.lockTimeout = .seconds(seconds)
    }
    return options
  }

  /// How long to wait for a server that does not accept connections yet.
  ///
  /// - Throws: A usage error for a time that is not a number.
  static func wait(_ arguments: ParsedArguments) throws -> Duration {
    .seconds(try seconds(of: wait, arguments) ?? 0)
  }

  private static func seconds(of option: Option, _ arguments: ParsedArguments) throws -> Double? {
    guard let text = arguments.value(option) else { return nil }
    guard let seconds = Double(text), seconds >= 0, seconds <= 86_400 else {
      throw UsageError.other(
        "--\(option.name) must be a number of seconds from 0 to 86400, not `\(text)`.",
        command: arguments.command)
    }
    return seconds
  }
}
