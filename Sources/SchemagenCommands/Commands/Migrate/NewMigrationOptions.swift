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
  /// - Parameter operand: The name where it is not that of an option.
  /// - Throws: A usage error for a name without letters, or a timestamp that is not one.
  init(_ arguments: ParsedArguments, named operand: String? = nil) throws(UsageError) {
    name = (operand ?? arguments.value(Self.name)).map(MigrationName.slug)
    id = arguments.value(Self.id)
    if let name, name.isEmpty {
      throw .other("A name must contain letters or digits.", command: arguments.command)
    }
    if let id, !Self.isTime(id) {
      throw .other(
        "--id must be a time of 14 digits, YYYYMMDDhhmmss, such as 20261121093000, not `\(id)`.",
        command: arguments.command)
    }
  }

  /// Whether a text is a time as clocks have it.
  private static func isTime(_ text: String) -> Bool {
    guard MigrationName.isTimestamp(text) else { return false }
    let digits = Array(text.utf8).map { Int($0) - 48 }
    let pairs = stride(from: 4, to: digits.count, by: 2).map { digits[$0] * 10 + digits[$0 + 1] }
    let limits = [1...12, 1...31, 0...23, 0...59, 0...59]
    return zip(limits, pairs).allSatisfy { $0.contains($1) }
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
