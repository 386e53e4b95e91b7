import Foundation
import SchemagenRuntime
import Testing

@Suite("Columns of @db.Uuid")
struct UUIDTests {
  @Test("@db.Uuid is UUID in Swift, in keys and foreign keys", arguments: GeneratedDatabase.all)
  func types(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let devices = DeviceRepository(session)
      let serial: Foundation.UUID? = Foundation.UUID()
      let hub = try await devices.create(.init(serial: serial))
      let id: Foundation.UUID = hub.id
      let device = try await devices.create(.init(hubID: id))
      let parent = try await devices.hub(of: device)
      #expect(parent == hub && hub.serial == serial)
      let children = try await devices.devices(of: hub).all()
      #expect(children == [device])
      let team = try await TeamRepository(session).create(.init(name: "red"))
      try await devices.teams(of: hub).add(team)
      let linked = try await TeamRepository(session).devices(of: team).all()
      #expect(linked == [hub])
    }
  }

  @Test("a UUID that another program wrote in capitals is found", arguments: GeneratedDatabase.all)
  func capitals(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let hub = "0B54A3D1-55C8-4F0C-9D2B-6E1B5B0A9F11"
      let device = "1b54a3d1-55c8-4f0c-9d2b-6e1b5b0a9f11"
      try await session.execute(
        """
        INSERT INTO \(identifier: "Device") (id, serial) VALUES (\(hub, as: .uuid), \(hub, as: .uuid))
        """)
      if session.dialect == .sqlite {
        // As text, past the driver, which writes UUIDs in lower case.
        try await session.execute("UPDATE \(identifier: "Device") SET id = \(hub), serial = \(hub)")
      }
      try await session.execute(
        """
        INSERT INTO \(identifier: "Device") (id, \(identifier: "hubId"))
        VALUES (\(device, as: .uuid), \(hub.lowercased(), as: .uuid))
        """)
      let devices = DeviceRepository(session)
      let id = try #require(uuid(hub))
      let found = try await devices.get(id: id)
      #expect(found.id == id)
      let bySerial = try await devices.find(serial: id)
      let listed = try await devices.filter { $0.id.in([id]) }.count()
      let compared = try await devices.filter { $0.serial == id }.count()
      #expect(bySerial == found && listed == 1 && compared == 1)
      let children = try await devices.devices(of: found).all()
      #expect(children.map(\.id) == [uuid(device)])
      let parent = try await devices.hub(of: children[0])
      #expect(parent == found)
      await expectError(.constraint(.unique)) { try await devices.create(.init(id: id)) }
    }
  }

  private func uuid(_ text: String) -> Foundation.UUID? { Foundation.UUID(uuidString: text) }
}
