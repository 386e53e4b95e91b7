import SchemagenRuntime
import Testing

@Suite("Names of violated constraints that the databases tell in different ways")
struct ConstraintNameTests {
  private typealias Reading = ReadingOfAnInstrumentInAStationOfTheMeteorologicalNetwork
  private typealias Readings = ReadingOfAnInstrumentInAStationOfTheMeteorologicalNetworkRepository

  @Test("a key of some rows is named", arguments: GeneratedDatabase.all)
  func partialKeys(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let tickets = TicketRepository(session)
      try await tickets.createMany([.init(), .init()])
      try await tickets.create(.init(code: "a", seat: "1"))
      let code = await violated(Ticket.self) { try await tickets.create(.init(code: "a")) }
      #expect(code == .codeKey)
      let seat = await violated(Ticket.self) { try await tickets.create(.init(seat: "1")) }
      #expect(seat == .openSeat)
    }
  }

  @Test("SQLite does not tell apart keys over the same column", arguments: GeneratedDatabase.all)
  func sameColumn(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let tickets = TicketRepository(session)
      try await tickets.createMany([.init(row: 1, isOpen: true), .init(row: 1, isOpen: false)])
      switch database.dialect {
      case .postgresql:
        let row = await violated(Ticket.self) {
          try await tickets.create(.init(row: 1, isOpen: false))
        }
        #expect(row == .closedRow)
      case .sqlite:
        let error = await #expect(throws: DatabaseError.self) {
          try await tickets.create(.init(row: 1, isOpen: false))
        }
        #expect(error?.code == .constraint(.unique) && error?.columns == ["row"])
      }
    }
  }

  @Test(
    "a default that points at no row violates its foreign key", arguments: GeneratedDatabase.all)
  func setDefault(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let trays = TrayRepository(session)
      try await trays.create(.init(id: 1))
      try await CupRepository(session).create(.init(trayID: 1))
      let tray = await violated(Tray.self) { try await trays.delete(id: 1) }
      switch database.dialect {
      case .postgresql: #expect(tray == .cupTrayIDFkey)
      case .sqlite: #expect(tray == .foreignKey)
      }
      try await trays.create(.init(id: 99))
      try await trays.delete(id: 1)
      let cups = try await CupRepository(session).all()
      #expect(cups.map(\.trayID) == [99])
    }
  }

  @Test("a view that refers to a table has no foreign key", arguments: GeneratedDatabase.all)
  func view(database: GeneratedDatabase) async throws {
    #expect(Shelf.Constraint.allCases == [.pkey, .plateShelfIDFkey])
    try await database.with { session in
      let shelves = ShelfRepository(session)
      let shelf = try await shelves.create(.init(id: 1))
      let plate = try await PlateRepository(session).create(.init(shelfID: 1))
      let listed = try await shelves.lists(of: shelf).all()
      #expect(listed.map(\.id) == [plate.id])
      let refused = await violated(Shelf.self) { try await shelves.delete(id: 1) }
      #expect(refused == .plateShelfIDFkey)
    }
  }

  @Test("names that only PostgreSQL shortens are known on both", arguments: GeneratedDatabase.all)
  func longNames(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let readings = Readings(session)
      let first = try await readings.create(
        .init(temperatureInDegreesOfCelsius: 1, identifierOfTheInstrumentThere: "a"))
      do {
        try await readings.create(.init(temperatureInDegreesOfCelsius: -300))
        Issue.record("nothing was thrown")
      } catch let error as Reading.ConstraintViolation {
        #expect(error.constraint == .check)
        #expect(error.message == "It is never that cold.")
      }
      let pair = await violated(Reading.self) {
        try await readings.create(
          .init(temperatureInDegreesOfCelsius: 7, parentReadingOfTheInstrumentID: 7))
      }
      #expect(pair == .readingOfAnInstrumentInAStationOfTheMeteorologicalNetworCheck1)
      let instrument = await violated(Reading.self) {
        try await readings.create(
          .init(temperatureInDegreesOfCelsius: 100, identifierOfTheInstrumentThere: "a"))
      }
      #expect(instrument == .iKey)
      let parent = await violated(Reading.self) {
        try await readings.create(
          .init(temperatureInDegreesOfCelsius: 200, parentReadingOfTheInstrumentID: 1000))
      }
      #expect(parent == .fkey)
      let number = await violated(Reading.self) {
        try await readings.create(.init(id: first.id, temperatureInDegreesOfCelsius: 300))
      }
      #expect(number == .pkey)
    }
  }
}
