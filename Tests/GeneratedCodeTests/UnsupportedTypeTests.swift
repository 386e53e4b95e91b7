import Foundation
import SchemagenRuntime
import Testing

@Suite("Columns of unsupported types in generated code")
struct UnsupportedTypeTests {
  @Test("rows are ordered and grouped by them", arguments: GeneratedDatabase.all)
  func order(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let shifts = ShiftRepository(session)
      // Of the same length, because SQLite has texts.
      for span in ["90:00:00", "10:00:00", "10:00:00"] {
        try await session.execute(
          "INSERT INTO \(identifier: "Shift") (\(identifier: "span")) VALUES (\(span))")
      }
      let ordered = try await shifts.order { ($0.span, $0.id) }.all()
      #expect(ordered.map(\.id) == [2, 3, 1])
      let next = try await shifts.order { $0.span }
        .page(after: shifts.order { $0.span }.page(after: nil, size: 2).next, size: 2)
      #expect(next.items.map(\.id) == [1])
      let groups = try await shifts.grouped { $0.span }.order { $0.span.descending }.count()
      #expect(groups.map(\.0) == ["90:00:00", "10:00:00"] && groups.map(\.1) == [1, 2])
      let spans: [Swift.String?] = try await shifts.select { $0.span }.distinct().order { $0.span }
        .all()
      #expect(spans == ["10:00:00", "90:00:00"])
    }
  }

  @Test("JSON is compared by its value", arguments: GeneratedDatabase.all)
  func json(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let shifts = ShiftRepository(session)
      let values: [SchemagenRuntime.JSON] = [["größe": 1], ["größe": 2], ["größe": 1]]
      for facts in values { try await shifts.create(.init(facts: facts, value: facts)) }
      #expect(try await shifts.select { $0.facts }.distinct().count() == 2)
      let groups = try await shifts.grouped { $0.facts }.order { $0.count() }.count()
      #expect(groups.map(\.1) == [1, 2])
      let found = try await shifts.filter { $0.value["größe"].number == 2 }.all()
      #expect(found.map(\.id) == [2])
    }
  }
}
