import SchemagenMigrator

/// The options of commands that apply migrations.
enum MigrationOptions {
  static let lockTimeout = Option(
    "lock-timeout", .required(valueName: "SECONDS"),
    help: "How long to wait for another runner (default 60)")

  /// The migrator's options as the arguments want them.
  ///
  /// - Throws: A usage error for a time that is no number.
  static func options(
    _ arguments: ParsedArguments, in context: CommandContext
  ) throws -> MigratorOptions {
    var options = MigratorOptions()
    options.now = context.now
    if let text = arguments.value(lockTimeout) {
      guard let seconds = Double(text), seconds >= 0, seconds <= 86_400 else {
        throw UsageError.other(
          "--lock-timeout is a number of seconds up to 86400, not `\(text)`.",
          command: arguments.command)
      }
      options.lockTimeout = .seconds(seconds)
    }
    let console = context.console
    options.onEvent = { event in MigrationOptions.tell(event, console) }
    return options
  }

  private static func tell(_ event: MigrationEvent, _ console: Console) {
    switch event {
    case .starting, .applied: break
    case .waiting(let holder):
      console.note("Waiting for another runner that holds the lock: \(holder).")
    case .retrying(let migration, let attempt):
      console.note("\(migration.id): a table is in use; trying again (\(attempt)).")
    case .resuming(let migration, let count):
      console.note("\(migration.id): going on after \(count) statements that are done.")
    }
  }
}
