import Testing

@testable import SchemagenRuntime

@Suite("Plans and full-text search")
struct PlanTests {
  @Test("a plan names the table", arguments: FixtureDatabase.all)
  func explain(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let plan = try await users.filter { $0.email == "a" && $0.loginCount > 1 }.explain()
      #expect(plan.contains("User"))
      let measured = try await users.filter { $0.email == "a" }.explain(analyze: true)
      #expect(database.dialect == .sqlite || measured.contains("actual time"))
    }
  }

  @Test("a page by cursor is read from an index", arguments: FixtureDatabase.all(.sqlite))
  func index(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      try await products.session.execute(#"CREATE INDEX "i" ON "Product" ("stock", "id")"#)
      let query = products.order { $0.stock }
      var writer = SQLWriter(
        DatabaseDialect.sqlite.grammar, "EXPLAIN QUERY PLAN SELECT 1 FROM \"Product\" WHERE ")
      try writer.writePlace(after: [.integer(1), .integer(1)], in: query.keyedOrderings)
      try writer.writeOrder(query.keyedOrderings)
      let statement = writer.statement
      let lines = try await products.session.perform { connection in
        try connection.query(statement) { row in try row.read(3, as: String.self) }
      }
      #expect(lines.count == 1 && lines[0].contains("SEARCH"), "\(lines)")
    }
  }

  @Test(
    "PostgreSQL finds words in any form, SQLite says that it cannot", arguments: FixtureDatabase.all
  )
  func search(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let author = try await UserRepository(session).create(.init(email: "a"))
      let posts = PostRepository(session)
      for (title, body) in [("a", "Cats are running"), ("b", "a dog runs"), ("c", nil)] {
        try await posts.create(.init(title: title, body: body, authorID: author.id))
      }
      guard database.dialect == .postgresql else {
        let error = await expectError { try await posts.filter { $0.body.search("run") }.all() }
        #expect(error?.code == .invalidArgument)
        return
      }
      let find = { (words: String) in
        try await posts.filter { $0.body.search(words) }.order { $0.title }.select { $0.title }
          .all()
      }
      #expect(try await find("run") == ["a", "b"])
      #expect(try await find("running -dog") == ["a"])
      #expect(try await find("\"dog run") == ["b"])
      #expect(try await find("' OR 1=1 -- & | !") == [])
      expectEqual(try await posts.filter { !$0.body.search("cat") }.count(), 2)
      expectEqual(try await posts.filter { $0.body.search("runs", language: "simple") }.count(), 1)
      let error = await expectError {
        try await posts.filter { $0.body.search("x", language: "a'b") }.all()
      }
      #expect(error?.code == .invalidArgument)
    }
  }

  @Test("lines of a plan are indented below their step")
  func lines() {
    let lines = [
      PlanLine(id: 3, parent: 0, text: "a"), PlanLine(id: 5, parent: 3, text: "b"),
      PlanLine(id: 9, parent: 5, text: "c"), PlanLine(id: 12, parent: 0, text: "d"),
    ]
    #expect(PlanLine.text(of: lines) == "a\n  b\n    c\nd")
  }
}
