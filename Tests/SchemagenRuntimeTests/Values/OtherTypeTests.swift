import SchemagenRuntime
import TestSupport
import Testing

@Suite("Types that only the database knows", .enabled(if: PostgresCluster.isAvailable))
struct OtherTypeTests {
  private func withPlaces(_ body: @Sendable (PlaceRepository) async throws -> Void) async throws {
    try await TestDatabase.postgresql.withDatabase { db in
      try await db.execute(
        """
        CREATE TABLE "Place" (
          "id" SERIAL PRIMARY KEY, "position" POINT, "stay" INTERVAL, "network" CIDR,
          "device" MACADDR, "words" TSVECTOR, "hours" INT4RANGE, "corners" POINT[])
        """)
      try await body(PlaceRepository(db))
    }
  }

  @Test("they are exchanged as the text that the server writes")
  func texts() async throws {
    try await withPlaces { places in
      let place = try await places.create(
        .init(
          "(1.5,-2)", "1 day 2 hours", "10.1.0.0/16", "08:00:2B:01:02:03", "b:2 a", "[1,5)",
          corners: ["(0,0)", "(1,1)"]))
      #expect(place.position == "(1.5,-2)")
      #expect(place.stay == "1 day 02:00:00")
      #expect(place.network == "10.1.0.0/16")
      #expect(place.device == "08:00:2b:01:02:03")
      #expect(place.words == "'a' 'b':2")
      #expect(place.hours == "[1,5)")
      #expect(place.corners == ["(0,0)", "(1,1)"])
      let many = try await places.createAll([
        .init(nil, nil, "::/0", nil, nil, nil),
        .init("(0,0)", nil, "10.0.0.1/32", nil, "", "empty"),
      ])
      #expect(many.map(\.network) == ["::/0", "10.0.0.1/32"])
      #expect(many.map(\.hours) == [nil, "empty"])
      #expect(many.map(\.corners) == [[], []])
    }
  }

  @Test("they are compared and changed as values of their type")
  func comparison() async throws {
    try await withPlaces { places in
      let place = try await places.create(
        .init(nil, "90 minutes", "10.1.0.0/16", "08:00:2b:01:02:03", "a b", nil))
      let found = try await places.filter {
        $0.stay == "01:30" && $0.device == "08002b:010203" && $0.words == "b a"
          && $0.network.in(["10.1.0.0/16"]) && $0.stay < "100 minutes"
      }.count()
      #expect(found == 1)
      let changed = try await places.update(id: place.id) { $0.stay = "2 hours" }
      #expect(changed.stay == "02:00:00")
      let wrong = await databaseError {
        _ = try await places.update(id: place.id) { $0.stay = "a while" }
      }
      #expect(wrong?.code == .typeMismatch)
    }
  }

  @Test("raw SQL reads addresses and bits as text, and says to cast the rest")
  func rawSQL() async throws {
    try await TestDatabase.postgresql.withDatabase { db in
      let row = try await db.first(
        "SELECT '10.0.0.1'::inet, b'101', '08:00:2b:01:02:03:04:05'::macaddr8, ARRAY['::1'::inet]"
      ) { row in
        (
          try row.read(0, as: String.self), try row.read(1, as: String.self),
          try row.read(2, as: String.self), try row.read(3, as: [String].self)
        )
      }
      #expect(row?.0 == "10.0.0.1")
      #expect(row?.1 == "101")
      #expect(row?.2 == "08:00:2b:01:02:03:04:05")
      #expect(row?.3 == ["::1"])
      let error = await databaseError {
        _ = try await db.first("SELECT interval '1 day'") { try $0.read(0, as: String.self) }
      }
      #expect(error?.message.contains("holds a value of the type interval where text") == true)
      #expect(error?.help == "cast it to text in the statement")
    }
  }
}
