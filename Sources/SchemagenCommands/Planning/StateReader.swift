import ProjectFiles
import SchemaModel
import SchemagenMigrator

/// Reads what `--from` and `--to` name.
struct StateReader {
  /// The world that the files lie in.
  let context: CommandContext

  /// The state at a path, or the empty one.
  ///
  /// - Parameters:
  ///   - text: `empty`, a schema, a snapshot or a migrations folder.
  ///   - option: The option that names it, for messages.
  /// - Throws: A failure that says what is wrong with it.
  func read(_ text: String, option: Option) throws -> DatabaseState {
    if text == "empty" { return .empty }
    let path = context.absolute(text)
    switch FileSystem.kind(of: path) {
    case .missing: throw missing(text, option)
    case .file where path.hasSuffix(".json"): return try snapshot(path)
    case .folder where try isMigrationsFolder(path): return try snapshotBeside(path)
    case .file, .folder: return try schema(text)
    }
  }

  private func schema(_ path: String) throws -> DatabaseState {
    let loader = SchemaLoader(context: context)
    let loaded = try loader.compile(SchemaLocator(context: context).location(at: path))
    return .schema(try loader.validSchema(of: loaded), shown: path)
  }

  private func snapshot(_ path: String) throws -> DatabaseState {
    let file = SnapshotFile(path: path, shown: context.shown(path))
    return .snapshot(try file.read(), shown: file.shown)
  }

  /// A migrations folder means the state after its newest migration.
  private func snapshotBeside(_ folder: String) throws -> DatabaseState {
    let path = FilePath.join(FilePath.parent(of: folder), "snapshot.json")
    guard FileSystem.kind(of: path) == .file else {
      throw CommandFailure(
        "There is no snapshot.json beside \(context.shown(folder)).",
        help: "It belongs to the migrations: take it from version control.")
    }
    return try snapshot(path)
  }

  private func isMigrationsFolder(_ path: String) throws -> Bool {
    let names = try FileSystem.names(in: path, as: context.shown(path))
    guard !names.contains(where: SchemaFiles.isSchemaFile) else { return false }
    return FilePath.name(of: path) == "migrations" || names.contains(where: MigrationName.isValid)
  }

  /// A URL may hold a password, so what does not exist is only repeated when it is a path.
  private func missing(_ text: String, _ option: Option) -> CommandFailure {
    let isPath = !text.contains(":") && !text.contains("@")
    return CommandFailure(
      isPath ? "There is nothing at \(text)." : "\(option.spelling) names no file or folder.",
      help: "\(option.spelling) takes a schema, a snapshot, a migrations folder or `empty`.")
  }
}
