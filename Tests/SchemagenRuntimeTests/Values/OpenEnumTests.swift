import Foundation
import SchemagenRuntime
import Testing

@Suite("Enums that keep unknown labels") struct OpenEnumTests {
  /// As it is generated, see the fixture `open-enum` of the generator.
  enum Role: OpenDatabaseEnum {
    case user
    case superAdmin
    case none

    /// A label that the schema does not have.
    case unknown(String)

    static let _labels: [(label: String, value: Role)] = [
      ("USER", .user), ("super-admin", .superAdmin), ("none", .none),
    ]

    func _label() -> String {
      switch self {
      case .user: return "USER"
      case .superAdmin: return "super-admin"
      case .none: return "none"
      case .unknown(let label): return label
      }
    }

    static func _unknown(_ label: String) -> Role {
      .unknown(label)
    }
  }

  @Test("known and unknown labels are read, compared and written", arguments: TestDatabase.all)
  func roundTrip(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      for role in Role.allCases + [.unknown("OWNER"), .unknown("")] {
        let read = try await db.roundTrip(role, .text, in: "TEXT")
        #expect(read == role)
        #expect(read.hashValue == role.hashValue)
        #expect(read.rawValue == role.rawValue)
      }
      guard kind == .postgresql else { return }
      try await db.execute("CREATE TYPE role AS ENUM ('USER', 'super-admin', 'none', 'OWNER')")
      let list = try await db.roundTrip(
        [Role.unknown("OWNER"), .superAdmin], .list(.enumeration("role")), in: "role[]")
      #expect(list == [.unknown("OWNER"), .superAdmin])
    }
  }

  @Test("a label is its case, and another one is kept")
  func labels() throws {
    #expect(Role.allCases == [.user, .superAdmin, .none])
    #expect(Role(rawValue: "USER") == .user)
    #expect(Role(rawValue: "OWNER") == .unknown("OWNER"))
    #expect(Role.unknown("OWNER") != .user)
    let json = try JSONEncoder().encode([Role.superAdmin, .unknown("OWNER")])
    #expect(String(decoding: json, as: UTF8.self) == #"["super-admin","OWNER"]"#)
    #expect(try JSONDecoder().decode([Role].self, from: json) == [.superAdmin, .unknown("OWNER")])
  }
}
