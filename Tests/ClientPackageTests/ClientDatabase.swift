import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationScripts
import SchemaDiagnostics
import SchemaLowering
import SchemaModel
import SchemagenRuntime
import TestSupport
import Testing

/// Databases for the programs of client packages.
enum ClientDatabase {
  /// The URLs of databases with the tables of a schema, on each database that is there.
  ///
  /// - Parameters:
  ///   - package: Where the SQLite file is put.
  ///   - models: The schema without its datasource.
  static func urls(in package: ClientPackage, _ models: String) async throws -> [String] {
    let schema = Sources.datasource + models
    let sqlite = "sqlite:" + package.path(of: "\(schema.utf8.count).db")
    try await create(schema, .sqlite, at: sqlite)
    guard PostgresCluster.isAvailable else { return [sqlite] }
    let postgres = try PostgresCluster.shared().makeDatabase()
    try await create(schema, .postgresql, at: postgres)
    return [sqlite, postgres]
  }

  /// Creates the tables of a schema.
  static func create(_ text: String, _ dialect: Dialect, at url: String) async throws {
    let source = SourceFile(path: "schema.prisma", text: text)
    let schema = try #require(SchemaCompiler.compile(SourceSet([source])).schema)
    let plan = MigrationPlanner.plan(
      from: DatabaseSchema(dialect: dialect), to: Lowering.lower(schema, to: dialect))
    let script = ScriptRenderer.script(for: plan)
    let database = try await Database.connect(url)
    try await database.perform { try $0.run(script: script) }
    await database.close()
  }
}
