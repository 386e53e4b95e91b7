import Foundation
import SchemagenRuntime
import Testing

@Suite("Odd names of a schema")
struct OddNameTests {
  @Test("generated code for odd names compiles and runs", arguments: GeneratedDatabase.all)
  func fields(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let functions = funcRepository(session)
      let created = try await functions.create(
        .init(in: 1, init_: "i", self_: "s", hashValue_: "h", row: "r", async: 2))
      #expect(created.default == "\\(1 + 1) \"quoted\"\n*/")
      #expect(created.Status == .self_)
      let changed = try await functions.update(id: created.id) {
        $0.default = "d"
        $0.list += 1
        $0.changes = "c"
        $0.userId = 1
        $0.userID = 2
        $0.any = 3
        $0.Status = .some
      }
      #expect(changed.default == "d")
      #expect(changed.list == 2)
      #expect(changed.userId == 1)
      #expect(changed.userID == 2)
      #expect(changed.Status == .some(.some))
      let found = try await functions.filter { $0.in == 1 && $0.self_ == "s" }.all()
      #expect(found == [changed])
      let byRow = try await functions.find(row: "r")
      #expect(byRow == changed)
    }
  }

  @Test(
    "relations between models with odd names are distinguished", arguments: GeneratedDatabase.all)
  func relations(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let function = try await funcRepository(session).create(.init(in: 1))
      let each = try await eachRepository(session).create(
        .init(row: 1, changes: 2, session: function.id))
      let rows = try await rowsRepository(session).create(
        .init(code: "c", anyRow: 1, anyOne: 2))
      let children = try await funcRepository(session).each_one(of: function).all()
      #expect(children == [each])
      let parent = try await eachRepository(session).rows(of: each)
      #expect(parent == function)
      let ofRows = try await rowsRepository(session).row(of: rows)
      #expect(ofRows == each)
      let opened = try await SessionRepository(session).create(.init())
      let query = try await EntityQueryRepository(session).create(.init())
      try await SessionRepository(session).tags(of: opened).add(query)
      let tags = try await SessionRepository(session).tags(of: opened).all()
      #expect(tags == [query])
    }
  }

  @Test(
    "models may have the names of Swift, Foundation and runtime types",
    arguments: GeneratedDatabase.all)
  func types(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let set = try await SetRepository(session).create(.init(data: Foundation.Data([1])))
      #expect(set.data == Foundation.Data([1]))
      let number = try await Int64Repository(session).create(
        .init(ratio: Ratio(value: 0.5, exact: 1.5, String: "s")))
      #expect(number.ratio == Ratio(value: 0.5, exact: 1.5, String: "s"))
      let draft = try await Draft_Repository(session).create(.init())
      #expect(draft.words == .default)
      try await DateRepository(session).create(.init(a: 1, b: 2))
      let changed = try await EntityChangesRepository(session).create(.init(a: 1, b: 2))
      #expect(changed.a == 1)
    }
  }

  @Test("words of business are free for models", arguments: GeneratedDatabase.all)
  func business(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let transaction: Transaction = try await TransactionRepository(session).create(.init())
      let page: Page = try await PageRepository(session).create(
        .init(transactionID: transaction.id))
      let found: Page? = try await TransactionRepository(session).page(of: transaction)
      #expect(found == page && page.status == Statement.open)
    }
  }
}
