import Foundation
import SchemagenRuntime
import Testing

/// What an application writes: a service that does not know where users are kept.
private struct Renaming<Store: EntityStore<Member>> {
  let members: Store

  func rename(_ id: String, to name: String) async throws -> Member {
    try await members.update(id: id) { $0.name = name }
  }
}

@Suite("Stores of generated models")
struct StoreTests {
  @Test("a generated repository is a store", arguments: GeneratedDatabase.all)
  func repository(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let members: any EntityStore<Member> = MemberRepository(session)
      let member = try await members.create(.init(email: "a@example.com"))
      let renamed = try await Renaming(members: MemberRepository(session)).rename(
        member.id, to: "A")
      #expect(renamed.name == "A")
      let count = try await members.count()
      #expect(count == 1)
      let isDeleted = try await members.delete(id: member.id)
      #expect(isDeleted)
      let found = try await members.find(id: member.id)
      #expect(found == nil)
    }
  }

  @Test("a double does what its closures say, and throws without one")
  func double() async throws {
    let now = Foundation.Date()
    let member = Member(
      id: "1", email: "a@example.com", role: .user, loginCount: 0, points: 0, balance: 0,
      isActive: true, former: [], createdAt: now, updatedAt: now)
    let members = EntityStoreDouble<Member>(
      find: { id in id == "1" ? member : nil },
      update: { _ in
        var renamed = member
        renamed.name = "A"
        return renamed
      })
    let renamed = try await Renaming(members: members).rename("1", to: "A")
    #expect(renamed.name == "A")
    let found = try await members.get(id: "1")
    #expect(found == member)
    await expectError(.notFound) { _ = try await members.get(id: "2") }
    await expectError(.invalidArgument) { _ = try await members.count() }
  }
}
