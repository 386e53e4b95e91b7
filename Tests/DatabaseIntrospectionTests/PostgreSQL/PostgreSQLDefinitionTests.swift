import DatabaseIntrospection
import DatabaseTypes
import SQLLexicon
import SchemagenRuntime
import TestSupport
import Testing

@testable import PostgreSQLIntrospection

@Suite("The definitions of carried objects", .enabled(if: PostgresCluster.isAvailable))
struct PostgreSQLDefinitionTests {
  @Test(
    "an object that was dropped is the same when its definition has been run",
    arguments: ["objects", "constraints", "names", "since-18"])
  func definitions(name: String) async throws {
    guard let database = try CatalogDatabase(fixture: name) else { return }
    let live = try await database.read(["public", "app"])
    var count = 0
    for object in live.carried {
      guard let drop = Self.drop(object) else { continue }
      count += 1
      let again = try await database.perform { connection in
        try connection.run(script: "BEGIN")
        defer { try? connection.run(script: "ROLLBACK") }
        try connection.run(script: drop)
        try connection.run(script: object.definition)
        return try Introspector().readCatalogs(connection, ["public", "app"])
      }
      #expect(again.carried.contains(object), "\(object.name)")
    }
    #expect(count >= 2)
  }

  /// The statement that drops an object with a definition of its own; nothing for what can be said
  /// again, and nil for a part of a table or column.
  private static func drop(_ object: CarriedObject) -> String? {
    let parts = object.name.split(separator: ".", maxSplits: 1).map { String($0) }
    let whole = parts.map(SQLQuoting.identifier).joined(separator: ".")
    let word = object.kind.words.uppercased()
    let table = object.table.map {
      [$0.effectiveSchema, $0.name].map(SQLQuoting.identifier).joined(separator: ".")
    }
    let part = SQLQuoting.identifier(
      String(object.name.dropFirst((object.table?.description.count ?? 0) + 1)))
    switch object.kind.words {
    case "comment", "privilege": return ""
    case "view", "materialized view", "sequence", "domain", "collation", "statistics",
      "event trigger":
      return "DROP \(word) \(whole) CASCADE"
    case "composite type", "range type": return "DROP TYPE \(whole) CASCADE"
    case "function", "procedure", "aggregate":
      let name = parts[1].prefix { $0 != "(" }
      let routine = [parts[0], String(name)].map(SQLQuoting.identifier).joined(separator: ".")
      return "DROP \(word) \(routine)\(parts[1].dropFirst(name.count)) CASCADE"
    case "trigger", "policy": return "DROP \(word) \(part) ON \(table ?? "")"
    case "rule": return "DROP RULE \(part) ON \(table ?? "")"
    case "index": return "DROP INDEX \(SQLQuoting.identifier(parts[0])).\(part)"
    case "partition": return "DROP TABLE \(table ?? "")"
    case "exclusion constraint", "check constraint", "primary key", "unique constraint",
      "foreign key":
      // That a unique index is a constraint is a detail of the index.
      return object.definition.hasPrefix("ALTER")
        ? "ALTER TABLE \(table ?? "") DROP CONSTRAINT \(part) CASCADE" : nil
    default: return nil
    }
  }
}
