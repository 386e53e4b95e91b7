import DatabaseComparison
import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import DialectIntrospection
import MigrationPlanning
import SchemaDiagnostics
import SchemaFormatting
import SchemaLifting
import SchemaLowering
import SchemaModel
import SchemagenRuntime
import TestSupport
import Testing

@Suite("Schemas from databases", .serialized) struct LiftingFixtureTests {
  @Test(
    "a SQLite database becomes the schema that a person would write",
    arguments: FixtureFolder("sqlite").names(endingIn: ".sql"))
  func sqlite(name: String) async throws {
    let folder = FixtureFolder("sqlite")
    let text = try await lifted(name, in: folder, .sqlite, "sqlite::memory:")
    #expect(throws: Never.self) {
      try Golden.expect(text, at: folder.path(of: name + ".prisma"))
    }
  }

  @Test(
    "a PostgreSQL database becomes the schema that a person would write",
    .enabled(if: PostgresCluster.isAvailable),
    arguments: FixtureFolder("postgresql").names(endingIn: ".sql"))
  func postgresql(name: String) async throws {
    let url = try PostgresCluster.shared().makeDatabase()
    let folder = FixtureFolder("postgresql")
    let text = try await lifted(name, in: folder, .postgresql, url)
    #expect(throws: Never.self) {
      try Golden.expect(text, at: folder.path(of: name + ".prisma"))
    }
  }

  /// The schema that is lifted from a fixture's database, with the parts that it omits as comments.
  private func lifted(
    _ name: String, in folder: FixtureFolder, _ dialect: Dialect, _ url: String
  ) async throws -> String {
    var options = DatabaseOptions()
    options.connectionLimit = 1
    let database = try await Database.connect(url, options: options)
    let script = String(decoding: folder.bytes(of: name + ".sql"), as: UTF8.self)
    // The first line may name the database schemas to read.
    let schemas =
      script.hasPrefix("-- schemas: ")
      ? script.prefix { $0 != "\n" }.dropFirst(12).split(separator: " ").map(String.init) : nil
    let live = try await database.perform { connection in
      try connection.run(script: script)
      return try dialect.introspector.read(connection, schemas: schemas).schema
    }
    await database.close()
    let lifted = SchemaLifting.lift(live, path: "schema.prisma")
    #expect(lifted.errors.map(\.message) == [])
    let file = lifted.sources.files[0]
    #expect(SchemaFormatter.format(file).bytes == file.bytes)
    let compiled = SchemaCompiler.compile(lifted.sources)
    let schema = try #require(compiled.schema)
    #expect(compiled.diagnostics.map(\.message) == [])
    let tables = Lowering.lower(schema, to: dialect)
    let aligned = StateAlignment(with: tables).align(live)
    if lifted.omitted.isEmpty {
      #expect(MigrationPlanner.plan(from: aligned, to: tables).summary == [])
      let again = SchemaLifting.update(
        ExistingSchema(schema, tables: tables, sources: lifted.sources), to: aligned)
      #expect(again.sources.files[0].bytes == file.bytes)
    }
    let omitted = lifted.omitted.map { "// \($0.part.words) \($0.part.name): \($0.reason)\n" }
    return String(decoding: file.bytes, as: UTF8.self) + omitted.joined()
  }
}
