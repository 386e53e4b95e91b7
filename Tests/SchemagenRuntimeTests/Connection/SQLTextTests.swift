import SQLLexicon
import SchemagenRuntime
import Testing

@Suite("SQL text") struct SQLTextTests {
  private let email = "a@example.com'; DROP TABLE users; --"

  @Test("interpolated values are bound and never part of the SQL text")
  func bindsValues() throws {
    let text: SQLText = "SELECT * FROM users WHERE email = \(email) AND id > \(7)"
    let postgresql = try text.statement(for: .postgresql)
    #expect(postgresql.sql == "SELECT * FROM users WHERE email = $1 AND id > $2")
    #expect(postgresql.parameters.count == 2)
    let sqlite = try text.statement(for: .sqlite)
    #expect(sqlite.sql == "SELECT * FROM users WHERE email = ?1 AND id > ?2")
  }

  @Test("interpolated identifiers are quoted, with their quotes doubled")
  func quotesIdentifiers() throws {
    let text: SQLText = "SELECT \(identifier: "a\"b") FROM \(identifier: "User")"
    #expect(try text.statement(for: .sqlite).sql == "SELECT \"a\"\"b\" FROM \"User\"")
  }

  @Test(
    "SQL text quotes identifiers as the migrations do",
    arguments: [
      "", "User", "a\"b", "\"", "\"\"", "it's", "a\0b", "\0", "\\", "a\\\"b", "größe", "日本 😀",
      "e\u{301}\"", "\"\u{301}", "a;b--", "$1", "?", "line\nbreak",
    ])
  func quotesAsMigrations(name: String) throws {
    let text: SQLText = "\(identifier: name)"
    #expect(try text.statement(for: .sqlite).sql == SQLQuoting.identifier(name))
    #expect(try text.statement(for: .postgresql).sql == SQLQuoting.identifier(name))
  }

  @Test("parameters of nested SQL texts and lists are numbered in order")
  func nests() throws {
    let condition: SQLText = "role IN \(list: ["a", "b"])"
    let text: SQLText = "SELECT \(1) WHERE \(condition) AND id = \(2) \(raw: "FOR UPDATE")"
    let statement = try text.statement(for: .postgresql)
    #expect(statement.sql == "SELECT $1 WHERE role IN ($2, $3) AND id = $4 FOR UPDATE")
    #expect(statement.parameters.count == 4)
  }

  @Test("an empty interpolated list matches nothing")
  func emptyList() throws {
    let text: SQLText = "id IN \(list: [Int]())"
    #expect(try text.statement(for: .sqlite).sql == "id IN (NULL)")
  }

  @Test("a value that cannot be bound throws when the statement is built")
  func refuses() throws {
    let text: SQLText = "SELECT \(70_000, as: .smallint)"
    let error = #expect(throws: DatabaseError.self) { try text.statement(for: .sqlite) }
    #expect(error?.code == .valueOutOfRange)
    #expect(error?.description.contains("70000") == true)
  }
}
