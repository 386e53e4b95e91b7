import SchemagenRuntime
import Testing

@Suite("JSON in queries")
struct JSONFilterTests {
  private static let values: [(String, JSON?)] = [
    ("kettle", ["litres": 1.5, "colour": "red", "sizes": ["S", "L"], "tags": ["new": true]]),
    ("pot", ["litres": "1.5", "colour": .null, "sizes": [], "tags": ["new": false]]),
    ("pan", ["litres": 12, "a \"b\"": ["ü/x": [10, ["deep": "found"]]], "0": "zero"]),
    ("text", "red"),
    ("number", .number(JSONNumber(12_345_678_901_234_567_890 as UInt64))),
    ("list", [1, "two", .null]),
    ("null", .null),
    ("nothing", nil),
  ]

  private func withValues(
    _ database: FixtureDatabase, _ body: @Sendable (ProductRepository) async throws -> Void
  ) async throws {
    try await database.withProducts { products in
      for (name, value) in Self.values {
        try await products.create(.init(name: name, attributes: value))
      }
      try await body(products)
    }
  }

  @Test("filters read members of JSON by kind", arguments: FixtureDatabase.all)
  func kinds(database: FixtureDatabase) async throws {
    try await withValues(database) { products in
      expectEqual(
        try await products.names { $0.attributes["litres"].number > 1 }, ["kettle", "pan"])
      expectEqual(try await products.names { $0.attributes["litres"].number == 1.5 }, ["kettle"])
      expectEqual(try await products.names { $0.attributes["litres"].string == "1.5" }, ["pot"])
      expectEqual(try await products.names { $0.attributes["colour"].string == "red" }, ["kettle"])
      expectEqual(
        try await products.names { $0.attributes["colour"].string.in(["red", "blue"]) }, ["kettle"])
      expectEqual(
        try await products.names { $0.attributes["colour"].string.hasPrefix("r") }, ["kettle"])
      expectEqual(
        try await products.names { $0.attributes["colour"].string.like("_e_") }, ["kettle"])
      expectEqual(
        try await products.names { $0.attributes["tags"]["new"].boolean == true }, ["kettle"])
      expectEqual(
        try await products.names { $0.attributes["tags"]["new"].boolean == false }, ["pot"])
      expectEqual(try await products.names { $0.attributes["sizes"][0].string == "S" }, ["kettle"])
      expectEqual(try await products.names { $0.attributes["sizes"][-1].string == "L" }, ["kettle"])
      expectEqual(try await products.names { $0.attributes[1].string == "two" }, ["list"])
      expectEqual(try await products.names { $0.attributes.root.string == "red" }, ["text"])
      expectEqual(try await products.names { $0.attributes.root.number > 1e19 }, ["number"])
    }
  }

  @Test("keys of any text are found, and are not positions", arguments: FixtureDatabase.all)
  func keys(database: FixtureDatabase) async throws {
    try await withValues(database) { products in
      let path = { (product: Product.Columns) in product.attributes["a \"b\""]["ü/x"] }
      expectEqual(try await products.names { path($0)[0].number == 10 }, ["pan"])
      expectEqual(try await products.names { path($0)[1]["deep"].string == "found" }, ["pan"])
      expectEqual(try await products.names { $0.attributes["0"].exists }, ["pan"])
      expectEqual(try await products.names { $0.attributes[0].exists }, ["list"])
      expectEqual(try await products.names { $0.attributes["x' OR 1=1 --"].exists }, [])
    }
  }

  @Test("JSON null, no value and NULL are different", arguments: FixtureDatabase.all)
  func nulls(database: FixtureDatabase) async throws {
    try await withValues(database) { products in
      expectEqual(try await products.names { $0.attributes["colour"].isNull }, ["pot"])
      expectEqual(try await products.names { $0.attributes["colour"].exists }, ["kettle", "pot"])
      expectEqual(
        try await products.names { !$0.attributes["colour"].exists },
        ["list", "nothing", "null", "number", "pan", "text"])
      expectEqual(
        try await products.names { !$0.attributes["colour"].isNull },
        ["kettle", "list", "nothing", "null", "number", "pan", "text"])
      expectEqual(
        try await products.names { $0.attributes["colour"].string != "red" },
        ["list", "nothing", "null", "number", "pan", "pot", "text"])
      expectEqual(
        try await products.names { $0.attributes["litres"].number == nil },
        ["list", "nothing", "null", "number", "pot", "text"])
      expectEqual(try await products.names { $0.attributes.root.isNull }, ["null"])
      expectEqual(try await products.names { $0.attributes == nil }, ["nothing"])
    }
  }

  @Test("members of JSON can be selected and ordered by", arguments: FixtureDatabase.all)
  func selection(database: FixtureDatabase) async throws {
    try await withValues(database) { products in
      let rows = try await products.filter { $0.attributes["litres"].exists }
        .order { ($0.attributes["litres"].number.descending.nullsLast, $0.id) }
        .select { ($0.name, $0.attributes["litres"].number, $0.attributes["colour"].string) }.all()
      #expect(rows.map(\.0) == ["pan", "kettle", "pot"])
      #expect(rows.map(\.1) == [12, 1.5, nil])
      #expect(rows.map(\.2) == [nil, "red", nil])
      let groups = try await products.grouped { $0.attributes["tags"]["new"].boolean }
        .order { $0.attributes["tags"]["new"].boolean }.count()
      #expect(groups.map(\.0) == [false, true, nil])
      #expect(groups.map(\.1) == [1, 1, 6])
    }
  }

  @Test("PostgreSQL finds JSON that contains other JSON", arguments: FixtureDatabase.all)
  func containment(database: FixtureDatabase) async throws {
    try await withValues(database) { products in
      guard database.dialect == .postgresql else {
        let error = await expectError {
          try await products.filter { $0.attributes.contains(["colour": "red"]) }.all()
        }
        #expect(error?.code == .invalidArgument)
        return
      }
      expectEqual(
        try await products.names { $0.attributes.contains(["colour": "red"]) }, ["kettle"])
      expectEqual(try await products.names { $0.attributes["sizes"].contains(["L"]) }, ["kettle"])
      expectEqual(
        try await products.names { !$0.attributes.contains(["colour": "red"]) },
        ["list", "nothing", "null", "number", "pan", "pot", "text"])
    }
  }

  @Test("a number that no Double holds does not break a query", arguments: FixtureDatabase.all)
  func greatNumber(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      let great = try #require(JSON(parsing: #"{"n": 1e999}"#))
      try await products.create(.init(name: "great", attributes: great))
      try await products.create(.init(name: "small", attributes: ["n": 1]))
      expectEqual(try await products.names { $0.attributes["n"].number > 0.5 }, ["great", "small"])
      expectEqual(try await products.names { $0.attributes["n"].number < 2 }, ["small"])
    }
  }
}
