import DatabaseSchema
import MigrationFiles
import ProjectFiles
import SchemaModel
import SchemagenMigrator

/// Reads the states that `--from` and `--to` name.
struct StateReader {
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

  /// Whether a text names a database rather than a file.
  static func isURL(_ text: String) -> Bool {
    ["postgres", "postgresql", "file", "sqlite"].contains(text.prefix { $0 != ":" }.lowercased())
      && text.contains(":")
  }

  /// The state of a database.
  ///
  /// - Parameters:
  ///   - text: Its URL.
  ///   - other: The state that it is compared with, which names the database schemas to read. It may
  ///     be made at the same time.
  /// - Throws: A failure that names the database without its password, or why there is no other state.
  func live(
    _ text: String, comparedWith other: Task<DatabaseState, any Error>
  ) async throws -> DatabaseState {
    do {
      return try await live(text) { try await other.value }
    } catch {
      _ = try await other.value
      throw error
    }
  }

  private func live(
    _ text: String, comparedWith other: @escaping @Sendable () async throws -> DatabaseState
  ) async throws -> DatabaseState {
    let folder = context.workingDirectory
    let resolver = DatabaseURLResolver(context: context, schemaFolder: folder)
    let url = try resolver.resolve(text, datasource: nil)
    let tables = Task<DatabaseSchema?, any Error> {
      let other = try await other()
      if case .empty = other { return nil }
      return other.tables(in: url.dialect)
    }
    let live = try await LiveState.read(
      url, schemas: { try await tables.value?.schemas ?? [] },
      comparedWith: { try await tables.value }, in: context)
    if let reservation = live.reservation { context.console.note(reservation.asSentence) }
    if !live.objectsBeside.isEmpty {
      context.console.note(
        "\(url.displayName) also has what a schema cannot declare, and the SQL leaves: "
          + live.objectsBeside.prefix(5).joined(separator: ", ")
          + (live.objectsBeside.count > 5 ? " and \(live.objectsBeside.count - 5) more" : ""))
    }
    return .live(live)
  }

  private func schema(_ path: String) throws -> DatabaseState {
    let loader = SchemaLoader(context: context)
    let loaded = try loader.compile(SchemaLocator(context: context).location(at: path))
    return .schema(try loader.validSchema(of: loaded), loaded.sources)
  }

  private func snapshot(_ path: String) throws -> DatabaseState {
    let file = SnapshotFile(path: path, displayPath: context.displayPath(path))
    return .snapshot(try file.read())
  }

  /// A migrations folder means the state after its newest migration.
  private func snapshotBeside(_ folder: String) throws -> DatabaseState {
    let path = FilePath.join(FilePath.parent(of: folder), "snapshot.json")
    guard FileSystem.kind(of: path) == .file else {
      let lock = FilePath.join(folder, MigrationFileName.prismaLock)
      throw CommandFailure(
        "There is no snapshot.json next to \(context.displayPath(folder)).",
        help: FileSystem.kind(of: lock) == .missing
          ? "Restore it from version control; it is committed together with the migrations."
          : "Run `schemagen migrate baseline`, which takes over the migrations of Prisma.")
    }
    return try snapshot(path)
  }

  private func isMigrationsFolder(_ path: String) throws -> Bool {
    let names = try FileSystem.names(in: path, as: context.displayPath(path))
    guard !names.contains(where: SchemaFiles.isSchemaFile) else { return false }
    return FilePath.name(of: path) == "migrations" || names.contains(where: MigrationName.isValid)
      || names.contains(MigrationFileName.prismaLock)
  }

  /// The text may be a URL with a password, so the message only repeats it if it is a path.
  private func missing(_ text: String, _ option: Option) -> CommandFailure {
    let isPath = !text.contains(":") && !text.contains("@")
    return CommandFailure(
      isPath ? "\(text) does not exist." : "\(option.spelling) does not name a file or folder.",
      help:
        "\(option.spelling) takes a schema, a snapshot, a migrations folder, a database's URL or `empty`."
    )
  }
}
