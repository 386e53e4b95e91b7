import Foundation
import SchemagenRuntime
import Testing

@Suite("Generated relations")
struct RelationTests {
  @Test("generated relations lead to children and parents", arguments: GeneratedDatabase.all)
  func oneToMany(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let members = MemberRepository(session)
      let boss = try await members.create(.init(email: "boss@example.com"))
      let report = try await members.create(.init(email: "a@example.com", managerID: boss.id))
      let reports = try await members.reports(of: boss).all()
      #expect(reports == [report])
      let manager = try await members.manager(of: report)
      #expect(manager == boss)
      let nobody = try await members.manager(of: boss)
      #expect(nobody == nil)
      let none = try await members.reports(of: report).filter { $0.isActive }.count()
      #expect(none == 0)
    }
  }

  @Test(
    "a required parent is there also when it was deleted, an optional one is not",
    arguments: GeneratedDatabase.all)
  func deletedParents(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let articles = ArticleRepository(session)
      let (about, quoted) = (
        try await articles.create(.init(slug: "a")), try await articles.create(.init(slug: "b"))
      )
      let remarks = RemarkRepository(session)
      let remark = try await remarks.create(
        .init(code: "r", articleID: about.id, quotedID: quoted.id))
      try await articles.filter { $0.views == 0 }.delete()
      let parent = try await remarks.article(of: remark)
      #expect(parent.id == about.id && parent.deletedAt != nil)
      let optional = try await remarks.quoted(of: remark)
      #expect(optional == nil)
      let found = try await articles.find(id: about.id)
      #expect(found == nil)
    }
  }

  @Test("generated one-to-one relations lead to the other side", arguments: GeneratedDatabase.all)
  func oneToOne(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let members = MemberRepository(session)
      let member = try await members.create(.init(email: "a@example.com"))
      let none = try await members.profile(of: member)
      #expect(none == nil)
      let profile = try await ProfileRepository(session).create(.init(memberID: member.id))
      let found = try await members.profile(of: member)
      #expect(found == profile)
      let owner = try await ProfileRepository(session).member(of: profile)
      #expect(owner == member)
    }
  }

  @Test(
    "generated relations over two columns lead to children and parents",
    arguments: GeneratedDatabase.all)
  func composite(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let team = try await TeamRepository(session).create(.init(name: "red"))
      let slots = SlotRepository(session)
      let slot = try await slots.create(.init(teamID: team.id, number: 1, room: "A"))
      let other = try await slots.create(.init(teamID: team.id, number: 2, room: "B"))
      let orders = OrderRepository(session)
      let order = try await orders.create(
        .init(teamID: team.id, slotNumber: 1, quantity: 2, unitPrice: 3))
      let ofSlot = try await slots.orders(of: slot).all()
      #expect(ofSlot == [order])
      let ofOther = try await slots.orders(of: other).all()
      #expect(ofOther.isEmpty)
      let parent = try await orders.slot(of: order)
      #expect(parent == slot)
    }
  }

  @Test(
    "generated many-to-many relations add, remove and set rows", arguments: GeneratedDatabase.all)
  func manyToMany(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let members = MemberRepository(session)
      let teams = TeamRepository(session)
      let member = try await members.create(.init(email: "a@example.com"))
      let other = try await members.create(.init(email: "b@example.com"))
      let created = try await teams.createAll([.init(name: "red"), .init(name: "blue")])
      try await members.teams(of: member).add(created)
      try await members.teams(of: member).add(created[0])
      try await teams.members(of: created[0]).add(other)
      let names = try await members.teams(of: member).order { $0.name }.all().map(\.name)
      #expect(names == ["blue", "red"])
      try await members.teams(of: member).remove(created[1])
      let left = try await members.teams(of: member).all()
      #expect(left == [created[0]])
      let both = try await teams.members(of: created[0]).order { $0.email }.all()
      #expect(both == [member, other])
      try await members.teams(of: member).set([created[1]])
      let now = try await members.teams(of: member).all()
      #expect(now == [created[1]])
    }
  }
}
