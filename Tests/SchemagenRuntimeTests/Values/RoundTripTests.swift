import Foundation
import SchemagenRuntime
import Testing

@Suite("Round trips") struct RoundTripTests {
  @Test("Bool values round-trip", arguments: TestDatabase.all)
  func booleans(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      for value in [true, false] {
        let read = try await db.roundTrip(value, .boolean, in: "BOOLEAN")
        #expect(read == value)
      }
    }
  }

  @Test("integers round-trip up to their limits", arguments: TestDatabase.all)
  func integers(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      for value in [0, 1, -1, Int.max, Int.min] {
        let read = try await db.roundTrip(value, .bigint, in: "BIGINT")
        #expect(read == value)
      }
      for value in [Int(Int32.max), Int(Int32.min)] {
        let read = try await db.roundTrip(value, .integer, in: "INTEGER")
        #expect(read == value)
      }
      for value in [Int(Int16.max), Int(Int16.min)] {
        let read = try await db.roundTrip(value, .smallint, in: "SMALLINT")
        #expect(read == value)
      }
    }
  }

  @Test("floating-point numbers round-trip bit by bit", arguments: TestDatabase.all)
  func doubles(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      let values = [
        0, 0.1, 1.0 / 3, -1.5, Double.greatestFiniteMagnitude, Double.leastNonzeroMagnitude,
        Double.infinity, -Double.infinity,
      ]
      for value in values {
        let read = try await db.roundTrip(value, .double, in: "DOUBLE PRECISION")
        #expect(read == value)
      }
      let single = try await db.roundTrip(0.1, .real, in: "REAL")
      #expect(single == 0.1)
    }
  }

  @Test("decimal numbers round-trip to the last digit", arguments: TestDatabase.all)
  func decimals(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      var texts = ["0", "1.1", "-0.01", "100", "123456789012345", "-1234567890.12345", "1e20"]
      if kind == .postgresql {
        texts += [
          "12345678901234567890.12", "99999999999999999999999999999999999999",
          "0.00000000000000000000000000000000000001", "123456789.1234567890123456789012345678",
          "-10000", "0.0001", "10000.0001", "1e37",
        ]
      }
      for text in texts {
        let value = try #require(Decimal(string: text))
        let read = try await db.roundTrip(
          value, .decimal(precision: nil, scale: nil), in: "DECIMAL")
        #expect(read == value, "\(text)")
      }
    }
  }

  @Test("text of every kind round-trips", arguments: TestDatabase.all)
  func texts(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      let values = [
        "", "a", "O'Neil \"quoted\" \\ $1 ?1", "größe 🧑🏽‍🚀 \u{202E}", "0012", "1.0",
        String(repeating: "long ", count: 100_000),
      ]
      for value in values {
        let read = try await db.roundTrip(value, .text, in: "TEXT")
        #expect(read == value)
      }
    }
  }

  @Test("bytes of every kind round-trip", arguments: TestDatabase.all)
  func bytes(_ kind: TestDatabase) async throws {
    let column = kind.dialect == .sqlite ? "BLOB" : "BYTEA"
    try await kind.withDatabase { db in
      for value in [Data(), Data([0]), Data(0...255), Data(count: 1_000_000)] {
        let read = try await db.roundTrip(value, .bytes, in: column)
        #expect(read == value)
      }
    }
  }

  @Test("UUIDs round-trip in UUID and in text columns", arguments: TestDatabase.all)
  func uuids(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      let value = try #require(UUID(uuidString: "0123ABCD-89EF-4567-89AB-FEDCBA987654"))
      let read = try await db.roundTrip(
        value, .uuid, in: kind.dialect == .sqlite ? "TEXT" : "UUID")
      #expect(read == value)
      let text = try await db.roundTrip(value, .text, in: "TEXT")
      #expect(text == value)
      try await db.execute("CREATE TABLE ids (id TEXT)")
      try await db.execute("INSERT INTO ids VALUES (\(value, as: .text))")
      let stored = try await db.first("SELECT id FROM ids") { try $0.read(0, as: String.self) }
      #expect(stored == "0123abcd-89ef-4567-89ab-fedcba987654")
    }
  }

  @Test("NULL of every type round-trips", arguments: TestDatabase.all)
  func nulls(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      let type = kind.choose(sqlite: "BLOB", postgresql: "BYTEA")
      try await db.execute(
        """
        CREATE TABLE nulls (
          a BOOLEAN, b BIGINT, c DOUBLE PRECISION, d DECIMAL, e TEXT, f \(type), g TIMESTAMP, h TEXT)
        """)
      try await db.execute(
        """
        INSERT INTO nulls VALUES (\(Bool?.none), \(Int?.none), \(Double?.none), \(Decimal?.none),
          \(String?.none), \(Data?.none), \(Date?.none, as: .timestamp(precision: 3)), \("x"))
        """)
      let isNull = try await db.first("SELECT * FROM nulls") { row in
        [
          try row.read(0, as: Bool?.self) == nil, try row.read(1, as: Int?.self) == nil,
          try row.read(2, as: Double?.self) == nil, try row.read(3, as: Decimal?.self) == nil,
          try row.read(4, as: String?.self) == nil, try row.read(5, as: Data?.self) == nil,
          try row.read(6, as: Date?.self) == nil, try row.read(7, as: String?.self) == nil,
        ]
      }
      #expect(isNull == [true, true, true, true, true, true, true, false])
    }
  }
}
