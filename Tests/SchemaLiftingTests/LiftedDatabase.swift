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

/// A database that a script made, with the schema that was lifted from it.
struct LiftedDatabase {
  private let lifted: LiftedSchema
  private let existing: ExistingSchema
  /// What the compiler says about the schema.
  let diagnostics: [String]
  /// What a migration would change to make the database what the schema says.
  let differences: [String]
  /// The schema after it was updated from the same database.
  let updated: String

  /// What is still wrong with the schema.
  var errors: [String] { lifted.errors.map(\.message) }

  /// Whether the schema has all of the database.
  var isComplete: Bool { lifted.omitted.isEmpty }

  /// The text of the schema.
  var text: String { String(decoding: lifted.sources.files[0].bytes, as: UTF8.self) }

  /// The text in canonical layout.
  var formatted: String {
    String(decoding: SchemaFormatter.format(lifted.sources.files[0]).bytes, as: UTF8.self)
  }

  /// The schema as its fixture shows it, with what it leaves out.
  var shown: String {
    let omitted = lifted.omitted.map { "// \($0.part.words) \($0.part.name): \($0.reason)\n" }
    return text + omitted.joined()
  }

  /// Runs a script on an empty database and lifts a schema from it.
  ///
  /// - Parameters:
  ///   - script: SQL; the first line may name the database schemas to read.
  ///   - url: The empty database.
  init(_ script: String, at url: String) async throws {
    let live = try await Self.read(script, at: url)
    try self.init(SchemaLifting.lift(live, path: "schema.prisma"), from: live)
  }

  /// Updates the schema of another database from one that a script makes.
  init(_ other: LiftedDatabase, updatedBy script: String, at url: String) async throws {
    let live = try await Self.read(script, at: url)
    let lifted = SchemaLifting.update(other.existing, to: other.aligned(live))
    try self.init(lifted, from: live)
  }

  private init(_ lifted: LiftedSchema, from live: DatabaseSchema) throws {
    self.lifted = lifted
    let compiled = SchemaCompiler.compile(lifted.sources)
    let schema = try #require(compiled.schema)
    diagnostics = compiled.diagnostics.map(\.message)
    let tables = Lowering.lower(schema, to: live.dialect)
    existing = ExistingSchema(schema, tables: tables, sources: lifted.sources)
    let aligned = StateAlignment(with: tables).align(live)
    differences = MigrationPlanner.plan(from: aligned, to: tables).summary
    let again = SchemaLifting.update(existing, to: aligned)
    updated = String(decoding: again.sources.files[0].bytes, as: UTF8.self)
  }

  /// The state of a database in the words of the schema.
  private func aligned(_ live: DatabaseSchema) -> DatabaseSchema {
    StateAlignment(with: existing.tables).align(live)
  }

  private static func read(_ script: String, at url: String) async throws -> DatabaseSchema {
    var options = DatabaseOptions()
    options.connectionLimit = 1
    let database = try await Database.connect(url, options: options)
    let schemas =
      script.hasPrefix("-- schemas: ")
      ? script.prefix { $0 != "\n" }.dropFirst(12).split(separator: " ").map(String.init) : nil
    let dialect: Dialect = database.dialect == .sqlite ? .sqlite : .postgresql
    let live = try await database.perform { connection in
      try connection.run(script: script)
      return try dialect.introspector.read(connection, schemas: schemas)
    }
    await database.close()
    // As `db pull` does: the schema has the foreign keys that are relations.
    return live.carryingKeys(
      HistoryTables.relationRules(of: live.schema), kinds: dialect.introspector.foreignKeyKinds
    ).schema
  }
}
