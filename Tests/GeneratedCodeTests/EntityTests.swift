import Foundation
import SchemagenRuntime
import Testing

@Suite("Generated entities")
struct EntityTests {
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
      #expect(abs(member.createdAt.timeIntervalSince(before)) < 5)
      #expect(member.updatedAt == member.createdAt)
      let profile = try await ProfileRepository(session).create(.init(memberID: member.id))
      #expect(profile.bio == "")
      #expect(profile.theme == "dark")
      let plain = try await ProfileRepository(session).update(id: profile.id) { $0.theme = nil }
      #expect(plain.theme == nil)
    }
  }

  @Test("a generated entity is coded as JSON with its Swift names")
  func codable() throws {
    let note = Note(code: "c", slug: "s", text: "t", memberID: Foundation.UUID())
    let data = try JSONEncoder().encode(note)
    #expect(try JSONDecoder().decode(Note.self, from: data) == note)
    #expect(String(decoding: data, as: UTF8.self).contains("\"memberID\""))
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
