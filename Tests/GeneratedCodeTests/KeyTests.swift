import Foundation
import SchemagenRuntime
import Testing

@Suite("Generated keys")
struct KeyTests {
  @Test(
    "generated repositories find, get, update and delete by id", arguments: GeneratedDatabase.all)
  func byID(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let members = MemberRepository(session)
      let member = try await members.create(.init(email: "a@example.com"))
      let changed = try await members.update(id: member.id) {
        $0.name = "A"
        $0.loginCount += 2
        $0.balance = 5
        $0.formerRole = nil
      }
      #expect(changed.name == "A")
      #expect(changed.loginCount == 2)
      #expect(changed.balance == 5)
      #expect(changed.formerRole == nil)
      #expect(changed.email == member.email)
      let isDeleted = try await members.delete(id: member.id)
      #expect(isDeleted)
      let found = try await members.find(id: member.id)
      #expect(found == nil)
      await expectError(.notFound) { _ = try await members.get(id: member.id) }
      await expectError(.notFound) { try await members.update(id: member.id) { $0.name = "B" } }
    }
  }

  @Test("generated repositories find by each unique key", arguments: GeneratedDatabase.all)
  func unique(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let members = MemberRepository(session)
      let member = try await members.create(.init(email: "a@example.com"))
      let found = try await members.find(email: "a@example.com")
      #expect(found == member)
      let nobody = try await members.find(email: "b@example.com")
      #expect(nobody == nil)
      await expectError(.notFound) { _ = try await members.get(email: "b@example.com") }
      await expectError(.constraint(.unique)) {
        try await members.create(.init(email: "a@example.com"))
      }
    }
  }

  @Test(
    "generated repositories find, update and delete by composite keys",
    arguments: GeneratedDatabase.all)
  func composite(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let team = try await TeamRepository(session).create(.init(name: "red"))
      let slots = SlotRepository(session)
      let slot = try await slots.create(.init(teamID: team.id, number: 1, room: "A", floor: 2))
      try await slots.create(.init(teamID: team.id, number: 2, room: "B"))
      let byKey = try await slots.find(teamID: team.id, number: 1)
      #expect(byKey == slot)
      let byUniqueKey = try await slots.get(room: "A", floor: 2)
      #expect(byUniqueKey == slot)
      let changed = try await slots.update(teamID: team.id, number: 1) { $0.taken += 4 }
      #expect(changed.taken == 4)
      let other = try await slots.get(teamID: team.id, number: 2)
      #expect(other.taken == 0)
      await expectError(.constraint(.check)) {
        try await slots.update(teamID: team.id, number: 1) { $0.taken -= 5 }
      }
      let isDeleted = try await slots.delete(teamID: team.id, number: 1)
      #expect(isDeleted)
      let count = try await slots.count()
      #expect(count == 1)
    }
  }

  @Test(
    "a primary key with another name is the generated entity's id", arguments: GeneratedDatabase.all
  )
  func namedKey(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let member = try await MemberRepository(session).create(.init(email: "a@example.com"))
      let notes = NoteRepository(session)
      let note = try await notes.create(.init(slug: "s", text: "t", memberID: member.id))
      #expect(note.id == note.code)
      #expect(note.code.count == 25)
      let byID = try await notes.get(id: note.code)
      let byCode = try await notes.get(code: note.code)
      #expect(byID == note)
      #expect(byCode == note)
    }
  }
}
