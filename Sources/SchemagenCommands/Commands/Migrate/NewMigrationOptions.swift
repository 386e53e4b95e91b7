import DatabaseTypes
import MigrationFiles
import SchemagenMigrator

/// The options that name a new migration.
struct NewMigrationOptions {
  static let name = Option(
    "name", .required(valueName: "NAME"),
    help: "The migration's name (default: ask, or derive it from the changes)")
  static let id = Option(
    "id", .required(valueName: "TIME"),
    help: "The timestamp in the migration's name, 14 digits (default: now)")

  /// The name as a part of a folder's name; `nil` when it was not given.
  let name: String?
  private let id: String?

  /// The options as if they were given.
  init(name: String?, id: String? = nil) {
    self.name = name
    self.id = id
  }

  /// Reads the options of a command line.
  ///
  /// - Throws: A usage error for a name without letters, or a timestamp that is not one.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    name = arguments.value(Self.name).map(MigrationName.slug)
    id = arguments.value(Self.id)
    if let name, name.isEmpty {
      throw .other("--name must contain letters or digits.", command: arguments.command)
    }
    if let id, !MigrationName.isTimestamp(id) {
      throw .other(
        "--id must be a timestamp of 14 digits, such as 20261121093000, not `\(id)`.",
        command: arguments.command)
    }
  }

  /// The timestamps of some new migrations, which come after those of a folder.
  ///
  /// - Throws: A failure when `--id` is not newer than the newest migration.
  func timestamps(
    _ count: Int, after directories: [Dialect: MigrationDirectory], in context: CommandContext
  ) throws -> [String] {
    let newest = directories.values.compactMap { $0.migrations.last?.timestamp }.max()
    if count > 0, let id, let newest, id <= newest {
      throw CommandFailure(
        "--id \(id) is not newer than the newest migration, \(newest), so it cannot come after it.",
        help: "Use a later time, or leave --id out.", status: .usage)
    }
    return MigrationTimestamps.make(
      count, from: id ?? UTCTime.compact(context.now()), after: newest.map(String.init))
  }
}
