import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@Suite("Decoding errors") struct DecodingErrorTests {
  @Test("a label that the enum does not have is named with its row", arguments: FixtureDatabase.all)
  func unknownLabel(_ database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      if database.dialect == .postgresql {
        try await users.session.execute(#"ALTER TYPE "Role" ADD VALUE 'OWNER'"#)
      }
      let people = try await users.order { $0.email }.all()
      let person = try #require(people.last)
      try await users.session.execute(
        #"UPDATE "User" SET "role" = 'OWNER' WHERE "email" = \#(person.email)"#)
      let key = "id = \"\(person.id.uuidString.lowercased())\""
      for operation in [
        { _ = try await users.order { $0.email }.all() },
        { _ = try await users.find(id: person.id) },
        { _ = try await users.update(id: person.id) { $0.name = "New" } },
      ] as [@Sendable () async throws -> Void] {
        let error = await databaseError(operation)
        #expect(error?.code == .decoding)
        #expect(error?.decodingFailure?.model == "User")
        #expect(error?.decodingFailure?.field == "role")
        #expect(error?.decodingFailure?.key == key)
        #expect(error?.decodingFailure?.found == "the label \"OWNER\"")
        #expect(error?.decodingFailure?.expected == "a label of the enum Role")
        #expect(error?.table == "User")
        #expect(error?.columns == ["role"])
        #expect(
          error?.message
            == "User.role holds the label \"OWNER\" where a label of the enum Role was expected, "
            + "in the row with \(key)")
      }
    }
  }

  @Test("a field is named as in the schema, a column as in the database")
  func mappedField() async throws {
    try await FixtureDatabase(dialect: .sqlite).withSession { session in
      try await session.execute(
        """
        INSERT INTO "order_items" VALUES (1, 'cup', 2, 'much', NULL)
        """)
      let error = await databaseError {
        _ = try await OrderItemRepository(session).query.all()
      }
      #expect(error?.decodingFailure?.model == "OrderItem")
      #expect(error?.decodingFailure?.field == "unitPrice")
      #expect(error?.decodingFailure?.column == "unit_price")
      #expect(error?.decodingFailure?.key == "orderId = 1, productCode = \"cup\"")
      #expect(error?.decodingFailure?.found == "other text")
      #expect(error?.columns == ["unit_price"])
    }
  }

  @Test("without a model, the column of the result is named", arguments: TestDatabase.all)
  func alone(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      let missing = await databaseError {
        _ = try await db.first("SELECT NULL AS name") { try $0.read(0, as: String.self) }
      }
      #expect(
        missing?.message
          == "column \"name\" (index 0) holds NULL where text was expected")
      #expect(missing?.help == "read it as an optional")
      #expect(missing?.decodingFailure?.model == nil)
      let outside = await databaseError {
        _ = try await db.first("SELECT 1") { try $0.read(1, as: Int.self) }
      }
      #expect(outside?.message == "column 1 was read from a row of 1 columns")
      let list = await databaseError {
        _ = try await db.first("SELECT 1") { try $0.read(1, as: [Int].self) }
      }
      #expect(list?.code == .decoding)
    }
  }

  @Test(
    "types that PostgreSQL lists by number only are named",
    .enabled(if: PostgresCluster.isAvailable))
  func types() async throws {
    try await TestDatabase.postgresql.withDatabase { db in
      try await db.execute("CREATE TYPE pair AS (a integer, b integer)")
      for (value, name) in [
        ("'(1,2)'::point", "the type point"), ("interval '1 day'", "the type interval"),
        ("to_tsvector('a')", "the type tsvector"), ("'[1,2]'::int4range", "the type int4range"),
        ("row(1, 2)::pair", "a type that this database defines"),
      ] {
        let error = await databaseError {
          _ = try await db.first("SELECT \(raw: value)") { try $0.read(0, as: String.self) }
        }
        #expect(error?.message.contains(name) == true, "\(value): \(error?.message ?? "nothing")")
      }
    }
  }
}
