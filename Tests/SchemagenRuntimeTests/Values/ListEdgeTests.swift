import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@Suite("Lists of edge values", .enabled(if: PostgresCluster.isAvailable))
struct ListEdgeTests {
  /// Expects that a list, with and without NULL elements, is read as it was written.
  private func expect<Value: ColumnValue & Equatable>(
    _ values: [Value], _ type: ColumnType, in column: String, _ db: Database,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let list = try await roundTrip(values, .list(type), in: column + "[]", db)
    #expect(list == values, sourceLocation: sourceLocation)
    let optionals = values.map(Optional.some) + [nil]
    let sparse = try await roundTrip(optionals, .list(type), in: column + "[]", db)
    #expect(sparse == optionals, sourceLocation: sourceLocation)
  }

  /// Stores a value and reads it back, with the casts of generated statements.
  private func roundTrip<Value: ColumnValue>(
    _ value: Value, _ type: ColumnType, in column: String, _ db: Database
  ) async throws -> Value {
    let bindCast = type.postgreSQLBindCast.map { "::" + $0 } ?? ""
    let readCast = type.postgreSQLReadCast.map { "::" + $0 } ?? ""
    let table = "edges_\(UInt64.random(in: 0...UInt64.max))"
    try await db.execute("CREATE TABLE \(identifier: table) (v \(raw: column))")
    try await db.execute(
      "INSERT INTO \(identifier: table) VALUES (\(value, as: type)\(raw: bindCast))")
    let read = try await db.first("SELECT v\(raw: readCast) FROM \(identifier: table)") {
      try $0.read(0, as: Value.self)
    }
    return try #require(read)
  }

  @Test("numbers and truth values")
  func numbers() async throws {
    try await TestDatabase.postgresql.withDatabase { db in
      try await expect([true, false], .boolean, in: "BOOLEAN", db)
      try await expect([Int(Int16.min), 0, Int(Int16.max)], .smallint, in: "SMALLINT", db)
      try await expect([Int(Int32.min), 0, Int(Int32.max)], .integer, in: "INTEGER", db)
      try await expect([Int64.min, 0, Int64.max], .bigint, in: "BIGINT", db)
      try await expect([0, Int(UInt32.max)], .oid, in: "OID", db)
      try await expect([0.1, -.infinity, 3.4028235e38], .real, in: "REAL", db)
      try await expect(
        [1.0 / 3, .infinity, .leastNonzeroMagnitude, -.greatestFiniteMagnitude], .double,
        in: "DOUBLE PRECISION", db)
      let decimals = try ["0", "-0.01", "99999999999999999999999999999999999999", "1e-30"].map {
        try #require(Decimal(string: $0))
      }
      try await expect(
        decimals, .decimal(precision: nil, scale: nil), in: "DECIMAL", db)
      let money = try ["0", "-0.01", "92233720368547758.07"].map {
        try #require(Decimal(string: $0))
      }
      try await expect(money, .money, in: "MONEY", db)
    }
  }

  @Test("texts, bytes, UUIDs and JSON", .enabled(if: PostgresCluster.has("xml")))
  func texts() async throws {
    try await TestDatabase.postgresql.withDatabase { db in
      let texts = ["", "NULL", "{a,\"b\"}", "\\", "'", "größe\n\t", " "]
      try await expect(texts, .text, in: "TEXT", db)
      try await expect(["10.0.0.1", "::1/64"], .other("inet"), in: "INET", db)
      try await expect(["10.0.0.0/8"], .other("cidr"), in: "CIDR", db)
      try await expect(["10101010"], .other("bit"), in: "BIT(8)", db)
      try await expect(["", "101"], .other("varbit"), in: "VARBIT(8)", db)
      try await expect(["<a/>"], .other("xml"), in: "XML", db)
      try await expect(["1 day", "-01:00:00"], .other("interval"), in: "INTERVAL", db)
      try await expect([Data(), Data([0, 255, 34, 92])], .bytes, in: "BYTEA", db)
      try await expect(
        [UUID(), try #require(UUID(uuidString: "00000000-0000-0000-0000-000000000000"))], .uuid,
        in: "UUID", db)
      let json: [JSON] = [.null, true, 1.5, "\"", ["a": [.null, "ü"]], []]
      try await expect(json, .jsonb, in: "JSONB", db)
      try await expect(json, .json, in: "JSON", db)
    }
  }

  @Test("dates and times")
  func dates() async throws {
    try await TestDatabase.postgresql.withDatabase { db in
      let dates = [0, -0.001, 252_423_993_599.999, -211_845_110_400, .infinity].map {
        Date(timeIntervalSinceReferenceDate: $0)
      }
      try await expect(dates, .timestamp(precision: 3), in: "TIMESTAMP(3)", db)
      try await expect(dates, .timestamptz(precision: 6), in: "TIMESTAMPTZ", db)
      let days = [0, 252_423_907_200, 9_403_971_609_600, -.infinity].map {
        Date(timeIntervalSinceReferenceDate: $0)
      }
      try await expect(days, .date, in: "DATE", db)
      let times = [0, 0.000_001, 86_399.999_999, 86_400].map(Date.init(timeIntervalSince1970:))
      let exact = times.map { Date(timeIntervalSince1970: $0.timeIntervalSince1970) }
      for type in [(ColumnType.time(precision: 6), "TIME"), (.timetz(precision: 6), "TIMETZ")] {
        let read = try await roundTrip(exact, .list(type.0), in: type.1 + "[]", db)
        let again = try await roundTrip(read, .list(type.0), in: type.1 + "[]", db)
        #expect(again == read)
        for (stored, meant) in zip(read, exact) {
          #expect(abs(stored.timeIntervalSince(meant)) < 2e-7)
        }
      }
    }
  }

  @Test("a time with an offset is one of 1970-01-01 in UTC")
  func offsets() async throws {
    try await TestDatabase.postgresql.withDatabase { db in
      for (text, hours) in [
        ("01:00+05", 20.0), ("23:00-05", 4), ("24:00+00", 24), ("12:30+00:30", 12),
      ] {
        let read = try await db.first("SELECT \(raw: "'\(text)'")::timetz") {
          try $0.read(0, as: Date.self)
        }
        #expect(read == Date(timeIntervalSince1970: hours * 3_600), "\(text)")
      }
    }
  }
}
