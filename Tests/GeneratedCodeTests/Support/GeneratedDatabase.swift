import Foundation
import MigrationPlanning
import MigrationScripts
import SchemaDiagnostics
import SchemaLowering
import SchemaModel
import SchemagenRuntime
import TestSupport
import Testing

import struct DatabaseSchema.DatabaseSchema
import enum DatabaseTypes.Dialect

/// A database with the tables of this target's schema, new for each test.
struct GeneratedDatabase: Sendable, CustomTestStringConvertible {
  let dialect: DatabaseDialect

  var testDescription: String { dialect.rawValue }

  /// The databases that generated code is tested on.
  static let all: [GeneratedDatabase] = {
    let dialects: [DatabaseDialect] =
      PostgresCluster.isAvailable ? [.sqlite, .postgresql] : [.sqlite]
    return dialects.map(GeneratedDatabase.init)
  }()

  /// Runs a test with empty tables.
  func with(_ body: @Sendable (any DatabaseSession) async throws -> Void) async throws {
    let database = try await SchemagenRuntime.Database.connect(try url())
    do {
      let script = try Self.script(for: dialect)
      try await database.perform { try $0.run(script: script) }
      try await body(database)
    } catch {
      await database.close()
      throw error
    }
    await database.close()
  }

  private func url() throws -> String {
    switch dialect {
    case .sqlite: "sqlite::memory:"
    case .postgresql: try PostgresCluster.shared().makeDatabase()
    }
  }

  /// The SQL of a first migration, and the views, which migrations do not create.
  private static func script(for dialect: DatabaseDialect) throws -> String {
    let target: Dialect = dialect == .sqlite ? .sqlite : .postgresql
    let plan = MigrationPlanner.plan(
      from: DatabaseSchema(dialect: target), to: Lowering.lower(try schema(), to: target))
    return ScriptRenderer.script(for: plan) + """

      CREATE VIEW "ActiveMember" AS SELECT "id", "email" FROM "Member" WHERE "isActive";
      CREATE VIEW "ShelfPlate" AS SELECT "id", "shelfId" FROM "Plate";
      """
  }

  private static func schema() throws -> Schema {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let files = try [
      "constraints.prisma", "odd.prisma", "relations.prisma", "schema.prisma", "types.prisma",
      "writing.prisma",
    ].map { name in
      SourceFile(
        path: name,
        bytes: Swift.Array(try Foundation.Data(contentsOf: folder.appendingPathComponent(name))))
    }
    return try #require(SchemaCompiler.compile(SourceSet(files)).schema)
  }
}
