import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationWalk
import SchemaDiagnostics
import SchemaFormatting
import SchemaLifting
import SchemaLowering
import SchemaModel
import Testing

@Suite("Pulled states", .serialized) struct PulledStateTests {
  @Test(
    "a schema that is pulled from a database is valid, formatted, and the same database",
    arguments: MigrationFixture.all, [Dialect.postgresql, .sqlite])
  func pulled(fixture: MigrationFixture, dialect: Dialect) async throws {
    guard try fixture.isTestable(on: dialect),
      let state = try fixture.plan(dialect).stages.last?.after
    else { return }
    let database = try await WalkDatabase(dialect)
    try await database.run(fixture.script(to: state))
    var live = try await database.live(schemas: state.schemas)
    // Servers come with extensions that a fixture does not declare.
    live.extensions = live.extensions.filter { wanted in
      state.extensions.contains { $0.name == wanted.name }
    }
    let lifted = SchemaLifting.lift(live, path: "schema.prisma")
    #expect(lifted.omitted.map { "\($0.part.name): \($0.reason)" } == [])
    #expect(SchemaFormatter.format(lifted.sources).files[0].bytes == lifted.sources.files[0].bytes)
    let compiled = SchemaCompiler.compile(lifted.sources)
    let schema = try #require(compiled.schema, "\(compiled.diagnostics.map(\.message))")
    let tables = Lowering.lower(schema, to: dialect)
    let aligned = try await database.state(like: tables)
    await database.close()
    let difference = MigrationPlanner.plan(from: aligned, to: tables)
    #expect(difference.summary == [])
    #expect(difference.decisions.isEmpty)
    let again = SchemaLifting.update(
      ExistingSchema(schema, tables: tables, sources: lifted.sources), to: aligned)
    #expect(again.sources.files[0].bytes == lifted.sources.files[0].bytes)
  }

  @Test(
    "an existing schema becomes that of the changed database, and then stays",
    arguments: MigrationFixture.all, [Dialect.postgresql, .sqlite])
  func updated(fixture: MigrationFixture, dialect: Dialect) async throws {
    guard try fixture.isTestable(on: dialect),
      let state = try fixture.plan(dialect).stages.last?.after,
      let text = fixture.text("before.prisma")
    else { return }
    let database = try await WalkDatabase(dialect)
    try await database.run(fixture.script(to: state))
    let sources = SourceSet([SourceFile(path: "schema.prisma", text: text)])
    let before = try fixture.schema("before")
    let tables = Lowering.lower(before, to: dialect)
    let live = try await database.state(like: tables)
    let updated = SchemaLifting.update(
      ExistingSchema(before, tables: tables, sources: sources), to: live)
    #expect(updated.errors.map(\.message) == [])
    let schema = try #require(SchemaCompiler.compile(updated.sources).schema)
    let result = Lowering.lower(schema, to: dialect)
    let aligned = try await database.state(like: result)
    await database.close()
    // What only one of the schema's databases can read is left out.
    if try fixture.dialects().count > 1, !updated.omitted.isEmpty { return }
    let difference = MigrationPlanner.plan(from: aligned, to: result).summary
      // Documentation stays where the database has no comment.
      .filter { !$0.hasPrefix("change the comment of ") }
    let shown = String(decoding: updated.sources.files[0].bytes, as: UTF8.self)
    #expect(difference == [], "\(shown)")
    let again = SchemaLifting.update(
      ExistingSchema(schema, tables: result, sources: updated.sources), to: aligned)
    #expect(again.sources.files[0].bytes == updated.sources.files[0].bytes)
  }
}
