import DatabaseTypes
import Foundation
import SQLLexicon
import SchemagenMigrator
import SchemagenRuntime

/// Copies a PostgreSQL database by `pg_dump` and `pg_restore`:
/// <https://www.postgresql.org/docs/current/app-pgdump.html>.
struct PostgreSQLBackup: DatabaseBackup {
  let access: DatabaseAccess
  let context: CommandContext
  let keepsOwners: Bool

  /// How long the dump waits for a table that another session has locked.
  private static let lockTimeout = "60s"

  func name() async throws -> String {
    let scope = try await scope()
    return scope.schema.map { "\(scope.database).\($0)" } ?? scope.database
  }

  func write(to path: String) async throws -> BackupContents {
    let settings = try settings()
    let scope = try await scope()
    if let schema = scope.schema, !scope.schemas.contains(schema) {
      throw CommandFailure(
        "\(access.url.databaseName) has no schema \(schema).", help: "Check ?schema= of the URL.")
    }
    let programs = try await PostgreSQLPrograms.find(for: scope.version, in: context)
    var command = [
      programs.dump, "--format=custom", "--no-password", "--lock-wait-timeout=\(Self.lockTimeout)",
      "--file=\(path)", "--dbname=\(settings.connectionString(to: scope.database))",
    ]
    // A pattern, in which a quoted name is only itself.
    if let schema = scope.schema {
      command.append("--schema=\(SQLQuoting.identifier(schema))")
    }
    let ending = try await run(command, settings.environment)
    guard ending.isSuccess else {
      throw CommandFailure(
        "pg_dump failed: \(ProgramErrors(ending).text)",
        help: ["Nothing was written."] + Self.advice(ending.errors))
    }
    let contents = try await contents()
    let dump = try await list(path, as: "The backup", scope.version).contents
    // A table that was made or dropped meanwhile may be in the dump or not.
    guard [scope.tables, contents.tables].contains(dump.tables) else {
      throw CommandFailure(
        "The backup has \(dump.tables) tables, but the database has \(scope.tables).",
        help: "Run the command again when no migration runs.")
    }
    try await readThrough(path, programs)
    return contents
  }

  private static func advice(_ errors: String) -> [String] {
    if errors.contains("No space left on device") {
      return ["The disk is full: free some space and run the command again."]
    }
    if errors.contains("permission denied") {
      return ["Use a role that can read all of it: its owner, or a member of pg_read_all_data."]
    }
    if errors.contains("lock timeout") {
      return ["Another session has locked a table for \(lockTimeout); run the command again later."]
    }
    return []
  }

  func check(_ path: String, as shown: String) async throws {
    let scope = try await scope()
    let dump = try await list(path, as: shown, scope.version).contents
    guard scope.schema == nil, let only = dump.onlySchema else { return }
    let rest = scope.relations - (try await self.scope(of: only).relations)
    guard rest > 0 else { return }
    throw CommandFailure(
      "\(shown) holds the schema \(only) only, and \(access.url.displayName) has \(rest) "
        + "\(rest == 1 ? "object" : "objects") in other schemas, which would be dropped.",
      help: "Add ?schema=\(Self.urlText(only)) to the URL, and that schema alone is restored.",
      "To have nothing but that schema, restore into an empty database.")
  }

  /// A name as the query of a URL has it.
  private static func urlText(_ name: String) -> String {
    name.addingPercentEncoding(
      withAllowedCharacters: .alphanumerics.union(.init(charactersIn: "_-.")))
      ?? name
  }

  func obstacles() async throws -> Int { try await scope().relations }

  func dependents() async throws -> [String] {
    guard let schema = try await scope().schema else { return [] }
    return try await reading { database in
      try await database.performUnnamed { try DependentsElsewhere.names(of: schema, on: $0) }
    }
  }

  func restore(_ path: String, as shown: String, empties: Bool) async throws {
    let settings = try settings()
    let scope = try await scope()
    try await reading { try await Migrator(folder: "").checkWritable($0) }
    let (dump, programs) = try await list(path, as: shown, scope.version)
    if let schema = scope.schema, !dump.has(schema: schema) {
      throw CommandFailure(
        "\(shown) has nothing of the schema \(schema).",
        help:
          "It has \(dump.schemas.joined(separator: ", ")); name one of them with ?schema= in the URL."
      )
    }
    var arguments = ["--file=-"]
    if !keepsOwners { arguments += ["--no-owner", "--no-privileges"] }
    let list = try TemporaryText(dump.without(schemas: scope.schemas))
    defer { list.remove() }
    if let schema = scope.schema {
      arguments.append("--schema=\(schema)")
    } else {
      arguments.append("--use-list=\(list.path)")
    }
    let opening = try await opening(scope, empties: empties)
    let run = RestoringTransaction(
      restore: [programs.restore] + arguments + [path],
      shell: [
        programs.shell, "-X", "-q", "-v", "ON_ERROR_STOP=1", "--no-password",
        "--dbname=\(settings.connectionString(to: scope.database))", "-f", "-",
      ], environment: context.environment.merging(settings.environment) { _, new in new },
      folder: context.workingDirectory)
    try await Interrupts.cancelling { try await run.run(opening: opening, file: shown) }
  }

  func contents() async throws -> BackupContents {
    let scope = try await scope()
    let migrator = Migrator(folder: "")
    let migrations = try await reading { try await migrator.recordedIDs(in: $0) }
    return BackupContents(tables: scope.tables, migrations: migrations)
  }

  /// What comes before the statements of the dump in their transaction.
  private func opening(_ scope: ServerScope, empties: Bool) async throws -> String {
    var lines = ["BEGIN;"]
    if let schema = scope.schema, !scope.schemas.contains(schema) {
      lines.append("CREATE SCHEMA \(SQLQuoting.identifier(schema));")
    }
    if empties {
      let schemas = scope.schema.map { [$0] } ?? scope.schemas
      let emptying = DatabaseEmptying(schemas: schemas, options: MigratorOptions())
      lines += try await reading { try await emptying.statements(in: $0) }.map { $0 + ";" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func settings() throws -> PostgreSQLProgramSettings {
    do {
      let settings = try PostgreSQLProgramSettings(url: access.url.url)
      guard !settings.isPooled else {
        throw CommandFailure(
          "pg_dump needs a session of its own, and the URL is that of a pooler (pgbouncer=true).",
          help: "Give the address of the server itself: in `directUrl`, or with --url.")
      }
      return settings
    } catch let error as DatabaseError {
      throw CommandFailure(error, at: access.url)
    }
  }

  /// A URL with a schema of its own is about that schema. `public` is what Prisma writes into every URL,
  /// and means the whole database, with its extensions.
  private func scope() async throws -> ServerScope {
    try await scope(of: access.url.schema.flatMap { $0 == "public" ? nil : $0 })
  }

  private func scope(of schema: String?) async throws -> ServerScope {
    try await reading { database in
      try await database.performUnnamed { try ServerScope(on: $0, schema: schema) }
    }
  }

  private func reading<Value: Sendable>(
    _ work: @escaping @Sendable (Database) async throws -> Value
  ) async throws -> Value {
    var access = access
    access.isReadOnly = true
    return try await access.open(work)
  }
}
