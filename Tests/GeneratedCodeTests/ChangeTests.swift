import Foundation
import SchemagenRuntime
import Testing

@Suite("Changes that the database computes")
struct ChangeTests {
  @Test("numbers, texts and other columns are computed", arguments: GeneratedDatabase.all)
  func computed(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let parcels = ParcelRepository(session)
      let parcel = try await parcels.create(
        .init(code: "a", label: "box", weight: 10, price: 12.5, paid: 2.25, rating: 2))
      let changed = try await parcels.update(id: parcel.id) {
        $0.label += "!"
        $0.label += $0.code
        $0.weight *= 3
        $0.weight -= 5
        $0.paid = $0.price
        $0.remark = $0.label
        $0.price += $0.paid
        $0.rating /= 4
        $0.volume = 7
        $0.volume += 1
      }
      #expect(changed.label == "box!a" && changed.weight == 25 && changed.rating == 0.5)
      #expect(changed.volume == 8)
      #expect(changed.remark == "box!a")
      #expect(changed.paid == 12.5)
      #expect(changed.price == 25)
      let null = try await parcels.update(id: parcel.id) { $0.remark = nil }
      #expect(null.remark == nil)
      let still = try await parcels.update(id: parcel.id) { $0.remark += "x" }
      #expect(still.remark == nil)
    }
  }

  @Test("JSON is set and removed at a path", arguments: GeneratedDatabase.all)
  func json(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let parcels = ParcelRepository(session)
      let parcel = try await parcels.create(.init(code: "a"))
      let set = try await parcels.update(id: parcel.id) {
        $0.facts.set("red", at: "look", "colour")
        $0.facts.set(1.5, at: "size")
        $0.facts.set(["x": [1, .null]], at: "it's", "a.b")
      }
      let expected: JSON = [
        "look": ["colour": "red"], "size": 1.5, "it's": ["a.b": ["x": [1, .null]]],
      ]
      #expect(set.facts == expected)
      let removed = try await parcels.update(id: parcel.id) {
        $0.facts.remove(at: "look", "colour")
        $0.facts.remove(at: "size")
        $0.facts.remove(at: "absent", "key")
      }
      #expect(removed.facts == ["look": [:], "it's": ["a.b": ["x": [1, .null]]]])
    }
  }

  @Test("the database's time is set", arguments: GeneratedDatabase.all)
  func now(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let parcels = ParcelRepository(session)
      let parcel = try await parcels.create(.init(code: "a"))
      let changed = try await parcels.update(id: parcel.id) { $0.sentAt = .databaseNow }
      let distance = try #require(changed.sentAt).timeIntervalSinceNow
      // A wrong time zone is off by a quarter of an hour at least; the machine may be busy.
      #expect(abs(distance) < 600)
      let found = try await parcels.filter { $0.sentAt == changed.sentAt }.count()
      #expect(found == 1)
    }
  }

  @Test("the rows of a query are changed or deleted and returned", arguments: GeneratedDatabase.all)
  func returning(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let parcels = ParcelRepository(session)
      try await parcels.createMany((0..<4).map { .init(code: "c\($0)", number: $0) })
      let changed = try await parcels.filter { $0.number >= 2 }.updateReturning { $0.weight = 7 }
      #expect(Swift.Set(changed.map(\.code)) == ["c2", "c3"])
      #expect(changed.allSatisfy { $0.weight == 7 })
      let deleted = try await parcels.filter { $0.number < 3 }.deleteReturning()
      #expect(Swift.Set(deleted.map(\.code)) == ["c0", "c1", "c2"])
      let left = try await parcels.all().map(\.code)
      #expect(left == ["c3"])
      await expectError(.invalidArgument) { try await parcels.query.deleteReturning() }
      let articles = ArticleRepository(session)
      try await articles.create(.init(slug: "s"))
      let gone = try await articles.filter { $0.slug == "s" }.deleteReturning()
      #expect(gone.count == 1 && gone[0].deletedAt != nil)
      let hidden = try await articles.count()
      let kept = try await articles.query.includingDeleted().count()
      #expect(hidden == 0 && kept == 1)
    }
  }

  @Test("a whole row is saved, unless it was changed since", arguments: GeneratedDatabase.all)
  func save(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let pages = LedgerRepository(session)
      var page = try await pages.create(.init(year: 2020, page: 1, title: "a"))
      let old = page
      page.title = "b"
      page.balance = 21
      let saved = try await pages.save(page)
      #expect(saved.title == "b" && saved.double == 42 && saved.version == 2)
      await expectError(.staleVersion) { try await pages.save(old) }
      page.page = 9
      await expectError(.notFound) { try await pages.save(page) }

      let members = MemberRepository(session)
      var member = try await members.create(.init(email: "a@example.com"))
      member.name = "A"
      member.home = Place(city: "Oxford", ownerID: 1)
      let stored = try await members.save(member)
      #expect(stored.name == "A" && stored.home?.city == "Oxford")
      #expect(stored.updatedAt >= member.updatedAt)
      member.id = "absent"
      await expectError(.notFound) { try await members.save(member) }
    }
  }
}
