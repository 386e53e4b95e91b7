import DatabaseSchema
import DatabaseTypes
import ProjectFiles
import SchemaDiagnostics
import SchemaModel
import SchemagenMigrator

/// A schema with its migrations folder, its snapshot and its databases.
struct MigrationWorkspace {
  let context: CommandContext
  let arguments: ParsedArguments
  let location: SchemaLocation
  let schema: Schema
  let sources: SourceSet
  let datasource: Datasource
  /// The dialects that the schema is for, at least one.
  let dialects: [Dialect]
  /// The absolute path of the migrations folder.
  var migrationsPath: String
  let snapshotFile: SnapshotFile

  /// Loads the schema that the arguments name and finds its migrations and snapshot.
  ///
  /// - Throws: A failure when the schema is invalid, or not for a database with migrations.
  init(_ arguments: ParsedArguments, in context: CommandContext) throws {
    let loader = SchemaLoader(context: context)
    let loaded = try loader.compile(arguments)
    try self.init(arguments, loaded, loader.validSchema(of: loaded), in: context)
  }

  /// Finds the migrations and the snapshot of a schema.
  ///
  /// - Throws: A failure when the schema is not for a database with migrations.
  init(
    _ arguments: ParsedArguments, _ loaded: LoadedSchema, _ schema: Schema,
    in context: CommandContext
  ) throws {
    guard let datasource = schema.datasource else {
      throw CommandFailure(
        "\(loaded.displayPath(in: context)) has no datasource, so there is no database to migrate.",
        help: "Add a datasource with a provider and a url.")
    }
    try CockroachDB.reject(datasource)
    self.context = context
    self.arguments = arguments
    location = loaded.location
    self.schema = schema
    sources = loaded.sources
    self.datasource = datasource
    dialects = datasource.providers.compactMap(\.dialect)
    migrationsPath = arguments.value(.migrations).map(context.absolute) ?? location.migrations
    let path = FilePath.join(FilePath.parent(of: migrationsPath), "snapshot.json")
    snapshotFile = SnapshotFile(path: path, displayPath: context.displayPath(path))
  }

  /// The migrations folder as messages show it.
  var migrationsDisplayPath: String { context.displayPath(migrationsPath) }

  /// The database that the command talks to.
  func databaseURL() throws -> DatabaseURL {
    try DatabaseURLResolver(context: context, schemaFolder: location.folder)
      .resolve(arguments.value(.url), datasource: datasource)
  }

  /// Whether the migrations folder exists.
  var hasMigrationsFolder: Bool { FileSystem.kind(of: migrationsPath) == .folder }

  /// The migrations of a dialect.
  ///
  /// - Parameters:
  ///   - dialect: The dialect.
  ///   - mayBeMissing: Whether a folder that does not exist is an empty one, for commands that write it.
  /// - Throws: A `MigrationError` when the folder cannot be read.
  func directory(_ dialect: Dialect, mayBeMissing: Bool = false) throws -> MigrationDirectory {
    try MigrationDirectory.read(
      migrationsPath, as: migrationsDisplayPath, dialect: dialect, mayBeMissing: mayBeMissing)
  }

  /// The migration of the folder that a person names.
  ///
  /// - Throws: A failure when there is no such migration, or more than one.
  func migration(_ name: String, in directory: MigrationDirectory) throws -> Migration {
    let names = NamedMigrations(ids: directory.migrations.map(\.id), place: migrationsDisplayPath)
    return directory.migrations[try names.index(of: name)]
  }

  /// The migrations of a dialect, which must be there where the schema has tables: a folder that was not
  /// copied, or another one, would be a database that is up to date.
  ///
  /// - Throws: A failure for an empty folder, or a `MigrationError` when it cannot be read.
  func deployedDirectory(_ dialect: Dialect) throws -> MigrationDirectory {
    let directory = try directory(dialect)
    guard directory.migrations.isEmpty, !directory.isPrisma, !schema.models.isEmpty else {
      return directory
    }
    throw CommandFailure(
      MigrationDirectory.emptyMessage(migrationsDisplayPath),
      help: "Correct `--migrations DIR`, or write the first migration with `schemagen migrate`.")
  }

  /// A migrator for the migrations folder.
  ///
  /// - Parameter directories: What was just read of the folder, which is not read again.
  func migrator(
    _ options: MigratorOptions, reading directories: [Dialect: MigrationDirectory] = [:]
  ) -> Migrator {
    var migrator = Migrator(
      folder: migrationsPath, displayPath: migrationsDisplayPath, options: options)
    migrator.directories = directories
    return migrator
  }
}
