import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SchemagenRuntime
import Testing

@testable import SQLiteIntrospection

@Suite("Generated tables of SQLite")
struct SQLiteGeneratedTableTests {
  @Test("The text of a table says what SQLite's pragmas say", arguments: [UInt64(0), 100_000])
  func texts(first: UInt64) async throws {
    let stage = try await SQLiteStage("CREATE TABLE parent (a PRIMARY KEY, b, UNIQUE (a, b))")
    let outcome = try await stage.database.perform { connection in
      try Self.compare(seeds: first..<(first + 2_000), on: connection)
    }
    #expect(outcome.differences == [])
    // Enough of them must be taken for the comparison to mean something.
    #expect(outcome.tables > 1_250)
    #expect(outcome.alterations > 1_000)
    #expect(outcome.indexes > 2_000)
  }

  private struct Outcome: Sendable {
    var differences: [String] = []
    var tables = 0
    var indexes = 0
    var alterations = 0
  }

  private static func compare(
    seeds: Range<UInt64>, on connection: DatabaseConnection
  ) throws -> Outcome {
    var outcome = Outcome()
    for seed in seeds {
      var declaration = RandomDeclaration(seed: seed)
      let text = declaration.table()
      guard (try? connection.run(script: text)) != nil else { continue }
      outcome.tables += 1
      for number in 0..<2 where (try? connection.run(script: declaration.index(number))) != nil {
        outcome.indexes += 1
      }
      for _ in 0..<2 where (try? connection.run(script: declaration.alteration())) != nil {
        outcome.alterations += 1
      }
      let difference = try difference(on: connection)
      if let difference, outcome.differences.count < 3 {
        outcome.differences.append("seed \(seed): \(difference)")
      }
      try connection.run(script: "DROP TABLE t")
    }
    return outcome
  }

  private static func difference(on connection: DatabaseConnection) throws -> String? {
    let query =
      "SELECT sql FROM sqlite_master WHERE tbl_name COLLATE NOCASE = 't' AND sql IS NOT NULL ORDER BY type DESC"
    let texts = try connection.query(BoundStatement(sql: query)) { row in
      try row.read(0, as: String.self)
    }
    var table: SQLiteTableDefinition?
    var indexes: [SQLiteIndexDefinition] = []
    for text in texts {
      switch try SQLiteParser.statement(text) {
      case .table(let definition): table = definition
      case .index(let definition): indexes.append(definition)
      case .virtualTable, .view, .trigger: break
      }
    }
    guard let table else { return "no table" }
    let live = try Introspector().read(connection, schemas: nil)
    guard let own = live.schema.tables.first(where: { SQLiteName.areSame($0.name.name, "t") })
    else { return "no table in the schema: \(live.listed)" }
    let lost = TableWords(texts[0], own, live, words: TableWords.repeatable).differences
    if !lost.isEmpty { return "\(texts[0])\n\(lost)" }
    let pragmas = try SQLiteView.pragmas(of: "t", on: connection)
    let found = try SQLiteView.texts(table, indexes)
    return pragmas == found
      ? nil
      : "\(texts.joined(separator: "\n"))\nSQLite:\n\(pragmas.joined(separator: "\n"))\ntext:\n\(found.joined(separator: "\n"))"
  }
}
