import Foundation
import SchemagenRuntime

/// Four users to look for: `alice`, `bob`, `carol` and `dora`.
enum People {
  /// 2026-01-01 00:00:00 UTC.
  static let newYear = Date(timeIntervalSince1970: 1_767_225_600)

  static func create(in session: any DatabaseSession) async throws {
    let users = UserRepository(session)
    let alice = try await users.create(
      .init(
        email: "alice@example.com", name: "Alice", role: .admin, loginCount: 5, balance: 10.5,
        lastLoginAt: newYear))
    try await users.create(
      .init(email: "bob@example.com", isActive: false, managerID: alice.id))
    try await users.create(
      .init(
        email: "carol@example.com", name: "carol_100%", role: .editor, loginCount: 10,
        balance: 99.99, managerID: alice.id, lastLoginAt: newYear.addingTimeInterval(-86400)))
    try await users.create(
      .init(
        email: "dora@example.com", name: #"Dóra "D" O'Hara \ "# + "\u{1F980}", loginCount: 20,
        balance: 1000))
  }
}
