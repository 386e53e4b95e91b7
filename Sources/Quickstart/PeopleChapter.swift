import Foundation
import SchemagenRuntime

/// Users: created, found, changed, deleted and restored.
struct PeopleChapter {
  /// The users of the other chapters.
  struct People: Sendable {
    let alice: User
    let bob: User
  }

  let database: Database
  let story: Story
  let visit: Int

  private var users: UserRepository { UserRepository(database) }

  func run() async throws -> People {
    story.chapter("People")
    let people = try await create()
    try await find(people.alice)
    try await change(people.alice)
    try await roles(of: people.alice)
    try await delete()
    return people
  }

  private func create() async throws -> People {
    let alice = try await users.create(
      .init(email: "alice.\(visit)@example.com", name: "Alice", role: .admin))
    story.step(
      #"users.create(.init(email: …, name: "Alice", role: .admin))"#,
      "id \(alice.id), created \(alice.createdAt.formatted(.iso8601))")
    let others = try await users.createAll([
      .init(email: "bob.\(visit)@example.com", name: "Bob"),
      .init(email: "carol.\(visit)@example.com", name: "Carol", isActive: false),
    ])
    story.step(
      "users.createAll([…, …])", others.map { "\($0.name) (\($0.role))" }.joined(separator: ", "))
    return People(alice: alice, bob: others[0])
  }

  private func find(_ alice: User) async throws {
    let found = try await users.find(email: alice.email)
    story.step("users.find(email: …)", found?.name ?? "nobody")
    let nobody = try await users.find(email: "nobody@example.com")
    story.step(#"users.find(email: "nobody@example.com")"#, nobody?.name ?? "nil")
    let names = try await users.filter { $0.role == .admin || $0.isActive == false }
      .order { $0.createdAt.descending }.limit(4).all().map(\.name)
    story.step(
      "users.filter { $0.role == .admin || $0.isActive == false }.order { … }.limit(4).all()",
      names.joined(separator: ", "))
    let count = try await users.filter { $0.email.hasPrefix("ALICE", caseInsensitive: true) }
      .count()
    story.step(
      #"users.filter { $0.email.hasPrefix("ALICE", caseInsensitive: true) }.count()"#, "\(count)")
    let page = try await users.order { $0.createdAt }.page(1, size: 2)
    story.step(
      "users.order { $0.createdAt }.page(1, size: 2)",
      "\(page.items.count) of \(page.total), page \(page.number) of \(page.pageCount)")
  }

  private func change(_ alice: User) async throws {
    let changed = try await users.update(id: alice.id) {
      $0.name = "Alice Liddell"
      $0.loginCount += 1
      $0.lastLoginAt = Date()
    }
    story.step(
      #"users.update(id: …) { $0.name = "Alice Liddell"; $0.loginCount += 1 }"#,
      "\(changed.name), signed in \(changed.loginCount) time(s)")
    let count = try await users.filter { $0.lastLoginAt == nil && $0.isActive == true }
      .update { $0.isActive = false }
    story.step(
      "users.filter { $0.lastLoginAt == nil }.update { $0.isActive = false }", "\(count) rows")
  }

  private func roles(of alice: User) async throws {
    let roles = RoleRepository(database)
    let editor = try await roles.upsert(
      .init(name: "editor", description: "May publish"), on: .name
    ) { $0.description = "May publish" }
    try await users.roles(of: alice).add(editor)
    let names = try await users.roles(of: alice).all().map(\.name)
    story.step("users.roles(of: alice).add(editor)", "Alice is: \(names.joined(separator: ", "))")
  }

  private func delete() async throws {
    let carol = try await users.get(email: "carol.\(visit)@example.com")
    try await users.delete(id: carol.id)
    let hidden = try await users.find(id: carol.id)
    story.step("users.delete(id: carol.id)", "found now: \(hidden?.name ?? "nil") (soft delete)")
    let restored = try await users.restore(id: carol.id)
    story.step("users.restore(id: carol.id)", "found again: \(restored.name)")
  }
}
