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

  @Test("models with odd names refer to each other in a circle", arguments: GeneratedDatabase.all)
  func circle(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let types = Type_Repository(session)
      let selves = Self_Repository(session)
      let arrays = ArrayRepository(session)
      let type = try await types.create(.init(init_: "i", self_: "s"))
      let array = try await arrays.create(.init(columns: "c", table: type.id))
      let me = try await selves.create(.init(description: "d", hashValue_: array.id))
      let changed = try await types.update(id: type.id) { $0.types = me.id }
      #expect(changed.init_ == "i" && changed.self_ == "s" && me.default == "d")
      let next = try await types.Self_(of: changed)
      #expect(next == me)
      let after = try await selves.array(of: me)
      #expect(after == array)
      let back = try await arrays.row(of: array)
      #expect(back == changed)
      let ids = try await arrays.count(of: array).all().map(\.id)
      #expect(ids == [me.id])

      let optionals = OptionalRepository(session)
      let first = try await optionals.create(.init(some: "a"))
      let second = try await optionals.create(.init(none: first.id))
      try await optionals.lists(of: second).add(array)
      let former = try await optionals.former(of: first).all()
      #expect(former == [second])
      let lists = try await optionals.lists(of: second).all()
      #expect(lists == [array])
    }
  }

  @Test("fields may be called like what an entity needs", arguments: GeneratedDatabase.all)
  func requirements(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let rows = CodableRepository(session)
      let row = try await rows.create(
        .init(encode: "e", init_: 2, to: ["a": 1], CodingKeys_: 3, codingPath: 4, allCases: 5))
      let found = try await rows.filter { $0.encode == "e" && $0.init_ == 2 }.all()
      #expect(found == [row])
      let refused = await violated(Codable.self) {
        try await rows.create(.init(encode: "f", init_: 0))
      }
      #expect(refused == .default)
      let read = try JSONDecoder().decode(Codable.self, from: try JSONEncoder().encode(row))
      #expect(read == row)
    }
  }

  @Test("a table may have 200 columns", arguments: GeneratedDatabase.all)
  func wide(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let rows = WideRepository(session)
      let time = Foundation.Date(timeIntervalSince1970: 1_700_000_000)
      let row = try await rows.create(.init(c001: "one", c003: false, c199: time))
      #expect(row.c001 == "one" && !row.c003 && row.c198 && row.c199 == time && row.c002 == nil)
      let changed = try await rows.update(id: row.id) { $0.c197 = 0.5 }
      #expect(changed.c197 == 0.5 && changed._values.count == 200)
      let read = try JSONDecoder().decode(Wide.self, from: try JSONEncoder().encode(changed))
      #expect(read == changed)
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
