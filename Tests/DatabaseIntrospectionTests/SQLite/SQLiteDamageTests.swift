import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import Foundation
import SQLLexicon
import TestSupport
import Testing

@testable import SQLiteIntrospection

@Suite("Damaged texts in SQLite's schema table")
struct SQLiteDamageTests {
  private static let rows: [SQLiteSchemaRow] = {
    let folder = FixtureFolder("SQLite")
    var rows: [SQLiteSchemaRow] = []
    for name in folder.names(endingIn: ".sql") {
      var splitter = StatementSplitter(folder.bytes(of: "\(name).sql"), rules: .sqlite)
      for statement in (try? splitter.statements()) ?? [] {
        guard let made = try? SQLiteParser.statement(statement.text) else { continue }
        let kind =
          ["INDEX", "VIEW", "TRIGGER"].first(where: statement.keywords.contains) ?? "table"
        rows.append(
          SQLiteSchemaRow(
            type: kind.lowercased(), name: made.name, table: made.name, sql: statement.text))
      }
    }
    return rows
  }()

  @Test("A text that ends too early is an error wherever it ends")
  func truncation() throws {
    #expect(Self.rows.count > 30)
    for row in Self.rows where row.type == "table" {
      let text = Array((row.sql ?? "").utf8)
      let end = text.lastIndex(of: UInt8(ascii: ")")) ?? text.count
      for length in 0..<end {
        let part = String(decoding: text[..<length], as: UTF8.self)
        let isVirtual = part.hasPrefix("CREATE VIRTUAL")
        #expect(isVirtual || (try? SQLiteParser.statement(part)) == nil, "\(part)")
      }
    }
  }

  @Test("A text with other bytes in it never stops the program", arguments: [UInt64(1), 2, 3])
  func mutation(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = Array("()[]'\"`,;.-+*/ \n\0\u{1}xXé0 AS NOT NULL CHECK UNIQUE ( PRIMARY KEY".utf8)
    var damaged: [SQLiteSchemaRow] = []
    for row in Self.rows {
      for _ in 0..<40 {
        var text = Array((row.sql ?? "").utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) where !text.isEmpty {
          let place = Int.random(in: 0..<text.count, using: &random)
          switch Int.random(in: 0..<4, using: &random) {
          case 0: text.remove(at: place)
          case 1: text[place] = bytes.randomElement(using: &random) ?? 0
          case 2: text.insert(bytes.randomElement(using: &random) ?? 0, at: place)
          default:
            let end = min(text.count, place + Int.random(in: 1..<20, using: &random))
            text.insert(contentsOf: text[place..<end], at: text.count / 2)
          }
        }
        var mutated = row
        mutated.sql = String(decoding: text, as: UTF8.self)
        damaged.append(mutated)
      }
    }
    // Each row has a place, whatever it says now.
    for row in damaged {
      var assembler = SQLiteAssembler([row].compactMap(SQLiteObject.init))
      let live = assembler.live()
      let isCarried = live.carried.contains { $0.name == row.name }
      #expect(live.schema.tables.count == 1 || isCarried || live.listed.count == 1)
    }
  }

  @Test("An expression of any depth is read")
  func depth() throws {
    let deep = String(repeating: "(", count: 50_000) + "1" + String(repeating: ")", count: 50_000)
    guard case .table(let table) = try SQLiteParser.statement("CREATE TABLE t (a CHECK (\(deep)))")
    else { return #expect(Bool(false)) }
    #expect(table.columns.count == 1)
    _ = try SQLiteParser.statement("CREATE INDEX i ON t (\(deep) COLLATE nocase)")
  }

  @Test("A damaged row is listed with the reason, and the rest is read")
  func listing() {
    let rows = [
      SQLiteSchemaRow(type: "table", name: "a", table: "a", sql: "CREATE TABLE a (x INT"),
      SQLiteSchemaRow(type: "table", name: "b", table: "b", sql: "CREATE TABLE b (x INT)"),
      SQLiteSchemaRow(type: "table", name: "c", table: "c", sql: "CREATE TABLE other (x INT)"),
      SQLiteSchemaRow(type: "view", name: "d", table: "d", sql: nil),
      SQLiteSchemaRow(type: "index", name: "i", table: "a", sql: "CREATE INDEX i ON a (x)"),
    ]
    var assembler = SQLiteAssembler(rows.compactMap(SQLiteObject.init))
    let live = assembler.live()
    #expect(live.schema.tables.map(\.name.name) == ["b"])
    #expect(live.carried.map(\.name) == ["i"])
    #expect(
      live.listed.map { "\($0.name): \($0.reason)" } == [
        "a: its SQL cannot be read: at byte 21, ) is missing",
        "c: its SQL makes something else", "d: it has no SQL",
      ])
  }
}
