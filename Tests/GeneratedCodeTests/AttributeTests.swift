import Foundation
import SchemagenRuntime
import Testing

@Suite("Generated code for attributes")
struct AttributeTests {
  @Test("@version refuses an update of a row that has changed", arguments: GeneratedDatabase.all)
  func version(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let team = try await TeamRepository(session).create(.init(name: "red"))
      try await SlotRepository(session).create(.init(teamID: team.id, number: 1, room: "A"))
      let orders = OrderRepository(session)
      let order = try await orders.create(
        .init(teamID: team.id, slotNumber: 1, quantity: 2, unitPrice: 3))
      #expect(order.revision == 1)
      let changed = try await orders.update(order) { $0.quantity = 4 }
      #expect(changed.revision == 2)
      await expectError(.staleVersion) { try await orders.update(order) { $0.quantity = 5 } }
      let stored = try await orders.get(id: order.id)
      #expect(stored == changed)
    }
  }

  @Test("@generated columns are read-only properties", arguments: GeneratedDatabase.all)
  func generated(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let team = try await TeamRepository(session).create(.init(name: "red"))
      try await SlotRepository(session).create(.init(teamID: team.id, number: 1, room: "A"))
      let orders = OrderRepository(session)
      let order = try await orders.create(
        .init(teamID: team.id, slotNumber: 1, quantity: 2, unitPrice: 3))
      #expect(order.total == 6)
      let changed = try await orders.update(id: order.id) { $0.quantity += 1 }
      #expect(changed.total == 9)
    }
  }

  @Test("@softDelete hides rows until they are restored", arguments: GeneratedDatabase.all)
  func softDelete(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let member = try await MemberRepository(session).create(.init(email: "a@example.com"))
      let notes = NoteRepository(session)
      let note = try await notes.create(.init(slug: "s", text: "t", memberID: member.id))
      try await notes.delete(id: note.id)
      let hidden = try await notes.find(slug: "s")
      #expect(hidden == nil)
      let ofMember = try await MemberRepository(session).notes(of: member).count()
      #expect(ofMember == 0)
      let all = try await notes.query.includingDeleted().count()
      #expect(all == 1)
      let again = try await notes.create(.init(slug: "s", text: "again", memberID: member.id))
      try await notes.deletePermanently(id: again.id)
      let restored = try await notes.restore(id: note.id)
      #expect(restored == note)
    }
  }

  @Test("@updatedAt is set by every update", arguments: GeneratedDatabase.all)
  func updatedAt(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let members = MemberRepository(session)
      let member = try await members.create(
        .init(email: "a@example.com", updatedAt: Foundation.Date(timeIntervalSince1970: 0)))
      let changed = try await members.update(id: member.id) { $0.name = "A" }
      #expect(changed.updatedAt > Foundation.Date(timeIntervalSince1970: 1_000_000))
    }
  }

  @Test("@ignore hides a column from Swift only", arguments: GeneratedDatabase.all)
  func ignored(database: GeneratedDatabase) async throws {
    try await database.with { session in
      #expect(!Member.table.columns.contains { $0.name == "secret" })
      try await MemberRepository(session).create(.init(email: "a@example.com"))
      let count = try await session.execute("UPDATE \(identifier: "Member") SET secret = \("s")")
      #expect(count == 1)
      let members = try await MemberRepository(session).all()
      #expect(members.count == 1)
    }
  }

  @Test("views have a read-only repository", arguments: GeneratedDatabase.all)
  func view(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let members = MemberRepository(session)
      let active = try await members.create(.init(email: "a@example.com"))
      try await members.create(.init(email: "b@example.com", isActive: false))
      let views = ActiveMemberRepository(session)
      let all = try await views.all()
      #expect(all.map(\.email) == ["a@example.com"])
      let found = try await views.find(id: all[0].id)
      #expect(found?.email == active.email)
    }
  }
}
