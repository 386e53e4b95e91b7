import Foundation
import SchemagenRuntime
import Testing

@Suite struct SmokeTests {
  @Test func readsWhatItWrote() async throws {
    let db = try await Database.connect("sqlite::memory:")
    try await db.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, u TEXT, d DATETIME, n DECIMAL, j JSONB)")
    let id = UUID(), date = Date(timeIntervalSince1970: 1_700_000_000.123)
    #expect(try await db.execute("INSERT INTO t VALUES (\(1), \(id), \(date), \(Decimal(string: "1.10")!), \(JSON.object(["a": 1.5])))") == 1)
    let rows = try await db.query("SELECT * FROM t") { row in
      (try row.read(0, as: Int.self), try row.read(1, as: UUID.self), try row.read(2, as: Date.self), try row.read(3, as: Decimal.self), try row.read(4, as: JSON.self), try row.read(2, as: String.self))
    }
    print(rows, id, date)
    do {
      try await db.transaction { tx in
        try await tx.execute("DELETE FROM t")
        try await db.execute("SELECT x FROM t")
      }
    } catch { print(error) }
    await db.close()
  }
}
