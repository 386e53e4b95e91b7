import Foundation
import SchemagenRuntime
import Testing

@Suite("Violated constraints of generated models")
struct ConstraintTests {
  @Test("a foreign key keeps rows from permanent deletion", arguments: GeneratedDatabase.all)
  func permanently(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let essays = library.essays.filter { $0.title == "Apples" }
      do {
        try await essays.deletePermanently()
        Issue.record("nothing was thrown")
      } catch let error as Essay.ConstraintViolation {
        #expect(error.databaseError.code == .constraint(.foreignKey))
      }
      #expect(try await essays.count() == 1)
    }
  }

  @Test("keys and checks are named", arguments: GeneratedDatabase.all)
  func keys(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let parcels = ParcelRepository(session)
      let parcel = try await parcels.create(.init(code: "a", batch: "b", number: 1))
      let code = await violated(Parcel.self) { try await parcels.create(.init(code: "a")) }
      #expect(code == .codeKey)
      let batch = await violated(Parcel.self) {
        try await parcels.createMany([.init(code: "b", batch: "b", number: 1)])
      }
      #expect(batch == .batchNumberKey)
      let key = await violated(Parcel.self) {
        try await parcels.create(.init(id: parcel.id, code: "c"))
      }
      #expect(key == .pkey)
      let weight = await violated(Parcel.self) {
        try await parcels.update(id: parcel.id) { $0.weight = 0 }
      }
      #expect(weight == .weightCheck)
      let paid = await violated(Parcel.self) {
        try await parcels.filter { $0.code == "a" }.update { $0.paid = 5 }
      }
      #expect(paid == .notOverpaid)
    }
  }

  @Test("a violation tells what the database said", arguments: GeneratedDatabase.all)
  func details(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let parcels = ParcelRepository(session)
      try await parcels.create(.init(code: "a"))
      do {
        try await parcels.create(.init(code: "a", batch: "x"))
        Issue.record("nothing was thrown")
      } catch let error as Parcel.ConstraintViolation {
        #expect(error.code == .constraint(.unique) && error.table == "Parcel")
        #expect(error.columns == ["code"] && error.message == nil)
        #expect((error as any DatabaseFailure).databaseError.code == .constraint(.unique))
      }
      do {
        try await parcels.create(.init(code: "b", weight: 0))
        Issue.record("nothing was thrown")
      } catch let error as Parcel.ConstraintViolation {
        #expect(error.message == "A parcel weighs 1 to 1000 grams.")
        #expect(error.description == "A parcel weighs 1 to 1000 grams.")
      }
    }
  }

  @Test("a foreign key is named where the database tells it", arguments: GeneratedDatabase.all)
  func foreignKeys(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let ports = HarborRepository(session)
      try await ports.createMany([.init(id: 1, name: "a"), .init(id: 2, name: "b")])
      let name = await violated(Harbor.self) { try await ports.create(.init(id: 3, name: "a")) }
      #expect(name == .harborNames)
      let legs = LegRepository(session)
      try await legs.create(.init(from: 1, to: 2))
      let absent = await violated(Leg.self) { try await legs.create(.init(from: 1, to: 9)) }
      let referenced = await violated(Harbor.self) { try await ports.delete(id: 1) }
      switch database.dialect {
      case .postgresql:
        #expect(absent == .toFkey && referenced == .legFromFkey)
      case .sqlite:
        #expect(absent == .foreignKey && referenced == .foreignKey)
      }
      let orders = OrderRepository(session)
      let slot = await violated(Order.self) {
        try await orders.create(.init(teamID: 1, slotNumber: 1, quantity: 1, unitPrice: 1))
      }
      #expect(slot == .teamIDSlotNumberFkey)
    }
  }

  @Test("a switch over the constraints is exhaustive", arguments: GeneratedDatabase.all)
  func exhaustive(database: GeneratedDatabase) async throws {
    try await database.with { session in
      do {
        try await LegRepository(session).create(.init(from: 1, to: 1))
        Issue.record("nothing was thrown")
      } catch let error as Leg.ConstraintViolation {
        let name =
          switch error.constraint {
          case .pkey: "key"
          case .fromFkey: "from"
          case .toFkey: "to"
          case .foreignKey: "either"
          }
        #expect(["from", "either"].contains(name))
      }
    }
  }

  @Test("a row that is not found names its key", arguments: GeneratedDatabase.all)
  func notFound(database: GeneratedDatabase) async throws {
    try await database.with { session in
      do {
        _ = try await SlotRepository(session).get(room: "A", floor: 3)
        Issue.record("nothing was thrown")
      } catch let error as DatabaseError {
        #expect(error.code == .notFound && error.model == "Slot")
        #expect(error.key == ["room": "A", "floor": "3"])
      }
    }
  }
}
