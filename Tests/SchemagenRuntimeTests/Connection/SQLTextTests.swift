import SQLLexicon
import SchemagenRuntime
import Testing

@Suite("SQL text") struct SQLTextTests {
  private let email = "a@example.com'; DROP TABLE users; --"

  @Test("binds interpolated values and never puts them into the text")
  func bindsValues() throws {
    let text: SQLText = "SELECT * FROM users WHERE email = \(email) AND id > \(7)"
    let postgresql = try text.statement(for: .postgresql)
    #expect(postgresql.sql == "SELECT * FROM users WHERE email = $1 AND id > $2")
    #expect(postgresql.parameters.count == 2)
    let sqlite = try text.statement(for: .sqlite)
    #expect(sqlite.sql == "SELECT * FROM users WHERE email = ?1 AND id > ?2")
  }

  @Test("quotes identifiers, doubling quotes in them")
  func quotesIdentifiers() throws {
    let text: SQLText = "SELECT \(identifier: "a\"b") FROM \(identifier: "User")"
    #expect(try text.statement(for: .sqlite).sql == "SELECT \"a\"\"b\" FROM \"User\"")
  }

  @Test(
    "quotes identifiers as the migrations do",
    arguments: [
      "", "User", "a\"b", "\"", "\"\"", "it's", "a\0b", "\0", "\\", "a\\\"b", "größe", "日本 😀",
      "e\u{301}\"", "\"\u{301}", "a;b--", "$1", "?", "line\nbreak",
    ])
  func quotesAsMigrations(name: String) throws {
    let text: SQLText = "\(identifier: name)"
    #expect(try text.statement(for: .sqlite).sql == SQLQuoting.identifier(name))
    #expect(try text.statement(for: .postgresql).sql == SQLQuoting.identifier(name))
  }

  @Test("numbers the parameters of nested texts and lists in order")
  func nests() throws {
    let condition: SQLText = "role IN \(list: ["a", "b"])"
    let text: SQLText = "SELECT \(1) WHERE \(condition) AND id = \(2) \(raw: "FOR UPDATE")"
    let statement = try text.statement(for: .postgresql)
    #expect(statement.sql == "SELECT $1 WHERE role IN ($2, $3) AND id = $4 FOR UPDATE")
    #expect(statement.parameters.count == 4)
  }

  @Test("an empty list matches nothing")
  func emptyList() throws {
    let text: SQLText = "id IN \(list: [Int]())"
    #expect(try text.statement(for: .sqlite).sql == "id IN (NULL)")
  }

  @Test("tells that a value cannot be bound when the statement is made")
  func refuses() throws {
    let text: SQLText = "SELECT \(70_000, as: .smallint)"
    let error = #expect(throws: DatabaseError.self) { try text.statement(for: .sqlite) }
    #expect(error?.code == .valueOutOfRange)
    #expect(error?.description.contains("70") == false)
  }
}
