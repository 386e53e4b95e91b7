import Foundation
import SchemagenRuntime
import Testing

@Suite("Upserts of generated repositories")
struct UpsertTests {
  @Test(
    "an upsert inserts a row, or changes the one with the key", arguments: GeneratedDatabase.all)
  func upsert(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let parcels = ParcelRepository(session)
      let new = try await parcels.upsert(.init(code: "a", weight: 2), on: .code) { $0.weight += 1 }
      #expect(new.weight == 2)
      let changed = try await parcels.upsert(.init(code: "a", weight: 9), on: .code) {
        $0.weight += 1
      }
      #expect(changed.weight == 3 && changed.id == new.id)
      let excluded = try await parcels.upsert(.init(code: "a", weight: 9, pieces: 4), on: .code) {
        $0.weight += $1.weight
        $0.pieces = $1.pieces
      }
      #expect(excluded.weight == 12 && excluded.pieces == 4)
    }
  }

  @Test("an upsert takes composite keys", arguments: GeneratedDatabase.all)
  func composite(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let parcels = ParcelRepository(session)
      let first = try await parcels.create(.init(code: "a", batch: "b", number: 7))
      let changed = try await parcels.upsert(
        .init(code: "other", batch: "b", number: 7), on: .batchNumber
      ) { $0.label = $1.code }
      #expect(changed.id == first.id && changed.label == "other" && changed.code == "a")
      let pages = LedgerRepository(session)
      try await pages.create(.init(year: 1, page: 2, title: "t"))
      let page = try await pages.upsert(.init(year: 1, page: 2, title: "u"), on: .yearPage) {
        $0.title = $1.title
      }
      #expect(page.title == "u" && page.version == 2)
    }
  }

  @Test("many rows are upserted, in the order of the drafts", arguments: GeneratedDatabase.all)
  func many(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let parcels = ParcelRepository(session)
      let drafts = (0..<5).map {
        Parcel.Draft(code: "c\($0)", batch: "m", number: $0, weight: $0 + 1)
      }
      try await parcels.createMany(Swift.Array(drafts[0..<3]))
      let stored = try await parcels.upsertAll(drafts, on: .code) { $0.weight += $1.weight }
      #expect(stored.map(\.code) == ["c0", "c1", "c2", "c3", "c4"])
      #expect(stored.map(\.weight) == [2, 4, 6, 4, 5])
      let count = try await parcels.createMany(
        drafts, onConflict: .update(.code) { $0.label = $1.code })
      #expect(count == 5)
      let labels = try await parcels.order { $0.id }.all().map(\.label)
      #expect(labels == ["c0", "c1", "c2", "c3", "c4"])
    }
  }

  @Test("a conflict is ignored for one key or for all", arguments: GeneratedDatabase.all)
  func ignore(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let parcels = ParcelRepository(session)
      let stored = try await parcels.create(.init(code: "a", batch: "b", number: 1))
      let same = Parcel.Draft(code: "a", batch: "b", number: 2)
      let other = Parcel.Draft(code: "z", batch: "b", number: 1)
      let byCode = try await parcels.createMany([same], onConflict: .ignore(.code))
      #expect(byCode == 0)
      let byAny = try await parcels.createMany([same, other], onConflict: .ignore)
      #expect(byAny == 0)
      await expectError(.constraint(.unique)) {
        try await parcels.createMany([other], onConflict: .ignore(.code))
      }
      let all = try await parcels.all()
      #expect(all == [stored])
    }
  }

  @Test("a unique key takes the place of the primary key", arguments: GeneratedDatabase.all)
  func uniqueKey(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let vouchers = VoucherRepository(session)
      let new = try await vouchers.upsert(.init(code: "a"), on: .code) { $0.uses += 1 }
      let same = try await vouchers.upsert(.init(code: "a"), on: .code) { $0.uses += 1 }
      #expect(new.uses == 0 && same.uses == 1)
      #expect(try await vouchers.filter { $0.code == "a" }.delete() == 1)
      let other = try await vouchers.upsert(.init(code: "a"), on: .code) { $0.uses += 1 }
      #expect(other.uses == 0)
      let found = try await vouchers.findOrCreate(.init(code: "a", uses: 9), on: .code)
      #expect(found == other)
      #expect(try await vouchers.query.includingDeleted().count() == 2)
    }
  }

  @Test("a row is found or created by a key", arguments: GeneratedDatabase.all)
  func findOrCreate(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let parcels = ParcelRepository(session)
      let new = try await parcels.findOrCreate(.init(code: "a", weight: 5), on: .code)
      let found = try await parcels.findOrCreate(.init(code: "a", weight: 9), on: .code)
      #expect(new.weight == 5 && found == new)
      await expectError(.invalidArgument) {
        try await parcels.findOrCreate(.init(code: "b"), on: .id)
      }
    }
  }
}
