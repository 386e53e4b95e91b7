import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@Suite("Types of PostgreSQL", .enabled(if: PostgresCluster.isAvailable))
struct PostgreSQLTypeTests {
  private func withDatabase(_ body: @Sendable (Database) async throws -> Void) async throws {
    try await TestDatabase.postgresql.withDatabase(body)
  }

  @Test("lists of every element type round-trip, empty or with NULL elements")
  func lists() async throws {
    try await withDatabase { db in
      let integers = try await db.roundTrip([1, -2, 3], .list(.integer), in: "INTEGER[]")
      #expect(integers == [1, -2, 3])
      let optional = try await db.roundTrip([1, nil], .list(.bigint), in: "BIGINT[]")
      #expect(optional == [1, nil])
      let empty = try await db.roundTrip([String](), .list(.text), in: "TEXT[]")
      #expect(empty.isEmpty)
      let texts = ["", "a,b", "\"quoted\"", "back\\slash", "{}", "NULL", " "]
      let readTexts = try await db.roundTrip(texts, .list(.text), in: "TEXT[]")
      #expect(readTexts == texts)
      let decimals = [Decimal(string: "1.10"), nil, Decimal(string: "-99999999999999999999.5")]
      let readDecimals = try await db.roundTrip(
        decimals, .list(.decimal(precision: nil, scale: nil)), in: "DECIMAL[]")
      #expect(readDecimals == decimals)
      let dates = [Date(timeIntervalSince1970: 0), Date(timeIntervalSince1970: 1.5)]
      let readDates = try await db.roundTrip(
        dates, .list(.timestamp(precision: 3)), in: "TIMESTAMP(3)[]")
      #expect(readDates == dates)
      let uuids = [UUID(), UUID()]
      let readUUIDs = try await db.roundTrip(uuids, .list(.uuid), in: "UUID[]")
      #expect(readUUIDs == uuids)
      let flags = try await db.roundTrip([true, false], .list(.boolean), in: "BOOLEAN[]")
      #expect(flags == [true, false])
      let data = [Data([0, 255]), Data()]
      let readData = try await db.roundTrip(data, .list(.bytes), in: "BYTEA[]")
      #expect(readData == data)
      let json: [JSON] = [["a": 1], "text", .null]
      let readJSON = try await db.roundTrip(json, .list(.jsonb), in: "JSONB[]")
      #expect(readJSON == json)
    }
  }

  @Test("enums are exchanged by label in columns, comparisons and lists")
  func enums() async throws {
    try await withDatabase { db in
      try await db.execute("CREATE TYPE \"Mood\" AS ENUM ('happy', 'so so')")
      let type = ColumnType.enumeration("Mood")
      let read = try await db.roundTrip(Mood.soSo, type, in: "\"Mood\"")
      #expect(read == .soSo)
      let list = try await db.roundTrip([Mood.happy, .soSo], .list(type), in: "\"Mood\"[]")
      #expect(list == [.happy, .soSo])
      try await db.execute("CREATE TABLE moods (m \"Mood\")")
      try await db.execute("INSERT INTO moods VALUES (\(Mood.happy)), ('so so')")
      let found = try await db.query("SELECT m FROM moods WHERE m = ANY(\([Mood.happy]))") {
        try $0.read(0, as: Mood.self)
      }
      #expect(found == [.happy])
    }
  }

  private enum Mood: String, DatabaseEnum {
    case happy
    case soSo = "so so"
  }

  @Test("dates, times, money and text-only types round-trip")
  func others() async throws {
    try await withDatabase { db in
      let midnight = Date(timeIntervalSince1970: 1_700_006_400)
      let day = try await db.roundTrip(
        midnight.addingTimeInterval(3_600), .date, in: "DATE")
      #expect(day == midnight)
      let noon = Date(timeIntervalSince1970: 43_200.25)
      let time = try await db.roundTrip(noon, .time(precision: 3), in: "TIME(3)")
      #expect(time == noon)
      let zoned = try await db.roundTrip(noon, .timetz(precision: 3), in: "TIMETZ(3)")
      #expect(zoned == noon)
      let address = ColumnType.other("inet")
      try await db.execute("CREATE TABLE t (a INET, m MONEY)")
      try await db.execute(
        """
        INSERT INTO t VALUES (\("10.0.0.1", as: address)::inet, \(Decimal(12.5), as: .money)::money)
        """)
      let row = try await db.first("SELECT a::text, m::numeric FROM t") { row in
        (try row.read(0, as: String.self), try row.read(1, as: Decimal.self))
      }
      #expect(row?.0 == "10.0.0.1/32")
      #expect(row?.1 == Decimal(string: "12.5"))
    }
  }

  @Test("a type that cannot be read is refused with its name")
  func unknown() async throws {
    try await withDatabase { db in
      let error = await databaseError {
        _ = try await db.first("SELECT '(1,2)'::point AS address") {
          try $0.read(0, as: String.self)
        }
      }
      #expect(error?.code == .decoding)
      #expect(error?.message.contains("\"address\"") == true)
      #expect(error?.message.contains("point") == true)
    }
  }

  @Test("numbers with more digits than Decimal holds are refused, not rounded")
  func longNumbers() async throws {
    try await withDatabase { db in
      let code = await errorCode {
        _ = try await db.first("SELECT 1234567890123456789012345678901234567890.5::numeric") {
          try $0.read(0, as: Decimal.self)
        }
      }
      #expect(code == .decoding)
      let padded = try await db.first("SELECT 1.50000000000000000000000000000000000000000::numeric")
      {
        try $0.read(0, as: Decimal.self)
      }
      #expect(padded == Decimal(1.5))
    }
  }
}
