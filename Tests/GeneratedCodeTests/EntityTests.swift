import Foundation
import SchemagenRuntime
import Testing

@Suite("Generated entities")
struct EntityTests {
  private func decimal(_ text: String) -> Foundation.Decimal? { Foundation.Decimal(string: text) }

  @Test("a generated entity is read back as it was created", arguments: GeneratedDatabase.all)
  func roundTrip(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let members = MemberRepository(session)
      let home = Place(
        city: "Ulm", zipCode: "89073", ownerID: 7, since: Foundation.Date(timeIntervalSince1970: 9))
      let created = try await members.create(
        .init(
          email: "a@example.com", name: "O'Neil \"\\(x)\"", role: .superAdmin, loginCount: 3,
          points: .max, rating: 0.1, balance: 12, avatar: Foundation.Data([0, 255]),
          settings: ["theme": "dark", "sizes": [1, 2.5]], home: home, former: [home, home],
          lastSeenAt: Foundation.Date(timeIntervalSince1970: 1_000.123)))
      let found = try await members.get(id: created.id)
      #expect(found == created)
      #expect(found.role == .superAdmin)
      #expect(found.points == .max)
      #expect(found.rating == 0.1)
      #expect(found.balance == 12)
      #expect(found.avatar == Foundation.Data([0, 255]))
      #expect(found.settings?["sizes"]?[1] == 2.5)
      #expect(found.home == home)
      #expect(found.former == [home, home])
      #expect(found.lastSeenAt == Foundation.Date(timeIntervalSince1970: 1_000.123))
    }
  }

  @Test("a generated draft applies the schema's defaults", arguments: GeneratedDatabase.all)
  func defaults(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let before = Foundation.Date()
      let member = try await MemberRepository(session).create(.init(email: "a@example.com"))
      #expect(member.role == .user)
      #expect(member.formerRole == Role.none)
      #expect(member.loginCount == 0)
      #expect(member.isActive)
      #expect(member.former.isEmpty)
      #expect(abs(member.createdAt.timeIntervalSince(before)) < 600)
      #expect(member.updatedAt == member.createdAt)
      let profile = try await ProfileRepository(session).create(.init(memberID: member.id))
      #expect(profile.bio == "")
      #expect(profile.theme == "dark")
      let plain = try await ProfileRepository(session).update(id: profile.id) { $0.theme = nil }
      #expect(plain.theme == nil)
    }
  }

  @Test("a generated entity has the names of the schema's fields in JSON")
  func codable() throws {
    let note = Note(code: "c", slug: "s", text: "t", memberID: "m")
    let data = try JSONEncoder().encode(note)
    #expect(try JSONDecoder().decode(Note.self, from: data) == note)
    let names = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any]).keys
    #expect(names.sorted() == ["code", "memberId", "slug", "text"])
    let read = try JSONDecoder().decode(
      Slot.self,
      from: Foundation.Data(
        #"{"teamId": 1, "number": 2, "room": "A", "floor": 3, "taken": 4}"#.utf8))
    #expect(read == Slot(teamID: 1, number: 2, room: "A", floor: 3, taken: 4))
  }

  @Test(
    "a String with the default uuid() holds any text, and is found by it",
    arguments: GeneratedDatabase.all)
  func textKeys(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let members = MemberRepository(session)
      let ids = ["seed-admin", "0B54A3D1-55C8-4F0C-9D2B-6E1B5B0A9F11"]
      for id in ids {
        try await session.execute(
          """
          INSERT INTO \(identifier: "Member") (id, email, role, \(identifier: "updatedAt"))
          VALUES (\(id), \(id + "@example.com"), \("USER", as: Role.defaultColumnType), CURRENT_TIMESTAMP)
          """)
      }
      let all = try await members.all()
      #expect(all.map(\.id).sorted() == ids.sorted())
      for id in ids {
        let found = try await members.get(id: id)
        #expect(found.email == id + "@example.com")
        try await members.create(.init(email: "of \(id)", managerID: id))
        let reports = try await members.reports(of: found).count()
        #expect(reports == 1)
      }
      let created = try await members.create(.init(email: "new@example.com"))
      #expect(Foundation.UUID(uuidString: created.id) != nil)
      #expect(created.id == created.id.lowercased())
    }
  }

  @Test(
    "a decimal number is the one of its literal, or is refused", arguments: GeneratedDatabase.all)
  func decimals(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let articles = ArticleRepository(session)
      let article = try await articles.create(.init(slug: "a", price: 19.99))
      #expect(article.price == decimal("19.99"))
      let found = try await articles.filter { $0.price == 19.99 }.count()
      #expect(found == 1)
      let long = try #require(decimal("12345678901234567.89"))
      do {
        let kept = try await articles.update(id: article.id) { $0.price = long }
        #expect(session.dialect == .postgresql && kept.price == long)
      } catch let error as DatabaseError {
        #expect(session.dialect == .sqlite)
        #expect(error.description.contains("Article.price"), "\(error)")
        #expect(error.description.contains("12345678901234567.89"), "\(error)")
        #expect(error.description.contains("Decimal(string:"), "\(error)")
        #expect(error.columns == ["unit_price"])
      }
      let tooLong = try #require(decimal("0.1234567890123456789012345678901"))
      await expectError(.valueOutOfRange) {
        try await articles.update(id: article.id) { $0.price = tooLong }
      }
    }
  }

  @Test(
    "composite types are stored under the names of the schema", arguments: GeneratedDatabase.all)
  func storedNames(database: GeneratedDatabase) async throws {
    try await database.with { session in
      try await MemberRepository(session).create(
        .init(email: "a@example.com", home: Place(city: "Ulm", ownerID: 7)))
      let stored = try await session.first(
        "SELECT \(identifier: "home") FROM \(identifier: "Member")"
      ) {
        try $0.read(0, as: JSON.self)
      }
      #expect(stored?["ownerId"] == 7)
    }
  }
}
