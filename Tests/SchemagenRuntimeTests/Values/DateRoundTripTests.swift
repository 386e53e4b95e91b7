import Foundation
import SchemagenRuntime
import Testing

@Suite("Dates") struct DateRoundTripTests {
  /// 2023-11-14 22:13:20.123456 UTC.
  private let date = Date(timeIntervalSinceReferenceDate: 721_692_800.123456)
  /// The nearest `Date` to 2023-11-14 22:13:20.123 UTC.
  private let milliseconds = Date(timeIntervalSinceReferenceDate: 721_692_800.123)

  @Test("dates keep the digits of the column, and no more", arguments: TestDatabase.all)
  func precision(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { [date, milliseconds] db in
      let cut = try await db.roundTrip(date, .timestamp(precision: 3), in: "TIMESTAMP")
      #expect(cut == milliseconds)
      let seconds = try await db.roundTrip(date, .timestamp(precision: 0), in: "TIMESTAMP")
      #expect(seconds == Date(timeIntervalSince1970: 1_700_000_000))
      guard kind == .postgresql else { return }
      let exact = try await db.roundTrip(date, .timestamptz(precision: 6), in: "TIMESTAMPTZ")
      #expect(exact == date)
    }
  }

  @Test("dates round-trip from the first to the last four-digit year", arguments: TestDatabase.all)
  func range(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      // 0000-01-01, 1582-10-15, 1969-12-31 23:59:59.999, 2000-02-29, 9999-12-31 23:59:59.5
      for seconds in [
        -63_145_526_400, -13_197_600_000, -978_307_200.001, -26_524_800, 252_423_993_599.5,
      ] {
        let value = Date(timeIntervalSinceReferenceDate: seconds)
        let read = try await db.roundTrip(value, .timestamp(precision: 3), in: "TIMESTAMP")
        #expect(read == value)
      }
    }
  }

  @Test("infinite dates work on PostgreSQL only")
  func infinity() async throws {
    let infinite = Date(timeIntervalSinceReferenceDate: .infinity)
    try await TestDatabase.memory.withDatabase { db in
      let code = await errorCode {
        _ = try await db.roundTrip(infinite, .timestamp(precision: 3), in: "DATETIME")
      }
      #expect(code == .valueOutOfRange)
    }
    for kind in TestDatabase.all where kind == .postgresql {
      try await kind.withDatabase { db in
        let read = try await db.roundTrip(infinite, .timestamptz(precision: 3), in: "TIMESTAMPTZ")
        #expect(read == infinite)
      }
    }
  }

  @Test("SQLite dates sort with CURRENT_TIMESTAMP and are read in older forms")
  func sqliteForms() async throws {
    try await TestDatabase.memory.withDatabase { [date, milliseconds] db in
      try await db.execute("CREATE TABLE t (d DATETIME)")
      try await db.execute("INSERT INTO t VALUES (\(date, as: .timestamp(precision: 3)))")
      let stored = try await db.first("SELECT d FROM t") { try $0.read(0, as: String.self) }
      #expect(stored == "2023-11-14 22:13:20.123")
      let forms = [
        "'2023-11-14 22:13:20.123'", "'2023-11-14T22:13:20.123Z'", "1700000000123",
        "'2023-11-14T23:13:20.123+01:00'", "'2023-11-14T17:13:20.123-0500'",
      ]
      for form in forms {
        let read = try await db.first("SELECT \(raw: form)") { try $0.read(0, as: Date.self) }
        #expect(read == milliseconds, "\(form)")
      }
      for form in ["'yesterday'", "'2023-02-30'", "'2023-11-14 25:00'", "x'00'"] {
        let code = await errorCode {
          _ = try await db.first("SELECT \(raw: form)") { try $0.read(0, as: Date.self) }
        }
        #expect(code == .decoding, "\(form)")
      }
    }
  }

  @Test("dates mean UTC, whatever the server's time zone", arguments: TestDatabase.all)
  func utc(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      let now = Date()
      try await db.execute("CREATE TABLE t (d TIMESTAMP DEFAULT CURRENT_TIMESTAMP, n INTEGER)")
      try await db.execute("INSERT INTO t (n) VALUES (1)")
      let read = try await db.first("SELECT d FROM t") { try $0.read(0, as: Date.self) }
      let stored = try #require(read)
      // Time zones differ by half an hour or more; a busy machine is not that slow.
      #expect(abs(stored.timeIntervalSince(now)) < 1_700)
      let count = try await db.query("SELECT n FROM t WHERE d > \(now.addingTimeInterval(-1_700))")
      {
        try $0.read(0, as: Int.self)
      }
      #expect(count == [1])
    }
  }
}
