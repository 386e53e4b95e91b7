import Foundation
import Testing

@testable import SchemagenRuntime

@Suite("Keys of related rows")
struct RelationKeyTests {
  @Test(
    "a text refers to a UUID, and a UUID is referred to by texts",
    arguments: FixtureDatabase.all(.sqlite))
  func textOfUUID(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let (a, b) = (UUID(), UUID())
      let text = b.uuidString.lowercased()
      for sql in [
        "CREATE TABLE reader (id TEXT PRIMARY KEY)",
        "CREATE TABLE loan (id INTEGER PRIMARY KEY, reader TEXT)",
      ] { try await session.execute(SQLText(raw: sql)) }
      for id in [a, b] { try await session.execute("INSERT INTO reader VALUES (\(id))") }
      try await session.execute("INSERT INTO loan VALUES (1, \(text)), (2, \(text)), (3, NULL)")
      let loans = try await EntityQuery<Loan>(session).order { $0.id }.with { $0.reader }.all()
      #expect(loans.map { $0.1?.id } == [b, b, nil])
      let readers = try await EntityQuery<Reader>(session).with { $0.loans }.all()
      #expect(readers.first { $0.0.id == a }?.1.map(\.id) == [])
      #expect(readers.first { $0.0.id == b }?.1.map(\.id).sorted() == [1, 2])
      try await session.execute("INSERT INTO loan VALUES (4, 'nobody')")
      let error = await expectError {
        try await EntityQuery<Loan>(session).with { $0.reader }.all()
      }
      #expect(error?.code == .valueOutOfRange)
    }
  }

  @Test("times of day are keys", arguments: FixtureDatabase.all)
  func times(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let type = session.dialect == .sqlite ? "TEXT" : "TIME(3)"
      for sql in [
        "CREATE TABLE slot (start \(type) PRIMARY KEY)",
        "CREATE TABLE booking (id INTEGER PRIMARY KEY, start \(type))",
      ] { try await session.execute(SQLText(raw: sql)) }
      let start = Date(timeIntervalSince1970: 9.5 * 3600)
      let time = ColumnType.time(precision: 3)
      try await session.execute("INSERT INTO slot VALUES (\(start, as: time))")
      try await session.execute(
        "INSERT INTO booking VALUES (1, \(start, as: time)), (2, NULL)")
      let bookings = try await EntityQuery<Booking>(session).order { $0.id }.with { $0.slot }.all()
      #expect(bookings.map { $0.1?.start } == [start, nil])
      let slots = try await EntityQuery<Slot>(session).with { $0.bookings }.all()
      #expect(slots.map { $0.1.map(\.id) } == [[1]])
      let stamp = session.dialect == .sqlite ? "TEXT" : "TIMESTAMP(3)"
      try await session.execute(
        SQLText(raw: "CREATE TABLE visit (id INTEGER PRIMARY KEY, start \(stamp))"))
      let timestamp = ColumnType.timestamp(precision: 3)
      try await session.execute("INSERT INTO visit VALUES (5, \(start, as: timestamp))")
      let visits = try await EntityQuery<Visit>(session).with { $0.slot }.all()
      #expect(visits.map { $0.1?.start } == [start])
      let visited = try await EntityQuery<Slot>(session).with { $0.visits }.all()
      #expect(visited.map { $0.1.map(\.id) } == [[5]])
    }
  }

  @Test(
    "keys are compared as values of their column's type",
    arguments: FixtureDatabase.all(.postgresql))
  func types(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      for sql in [
        "CREATE TABLE badge (role \"Role\", code CHAR(5), PRIMARY KEY (role, code), UNIQUE (role), UNIQUE (code))",
        "CREATE TABLE bearer (id INTEGER PRIMARY KEY, role \"Role\", code CHAR(5))",
        "INSERT INTO badge VALUES ('USER', 'a'), ('ADMIN', 'abcde'), ('EDITOR', '')",
        "INSERT INTO bearer VALUES (1, 'USER', 'a'), (2, 'ADMIN', 'abcde'), (3, 'USER', 'a'), (4, NULL, NULL)",
      ] { try await session.execute(SQLText(raw: sql)) }
      let badges = try await EntityQuery<Medal>(session).order { $0.code }
        .with { ($0.byRole, $0.byCode, $0.byBoth) }.all()
      #expect(badges.map { $0.1.map(\.id).sorted() } == [[], [1, 3], [2]])
      #expect(badges.map { $0.2.map(\.id).sorted() } == [[], [1, 3], [2]])
      #expect(badges.map { $0.3.map(\.id).sorted() } == [[], [1, 3], [2]])
      let bearers = try await EntityQuery<Bearer>(session).order { $0.id }
        .with { ($0.byRole, $0.byCode, $0.byBoth) }.all()
      #expect(bearers.map { $0.1?.role } == [.user, .admin, .user, nil])
      #expect(bearers.map { $0.2?.role } == [.user, .admin, .user, nil])
      #expect(bearers.map { $0.3?.role } == [.user, .admin, .user, nil])
    }
  }

  @Test("a key of another kind is bound one by one, or refused")
  func kinds() throws {
    let link = RelationLink(owner: Loan.table, target: Reader.table, ours: [1], theirs: [0])
    let id = UUID()
    for dialect in [DatabaseDialect.sqlite, .postgresql] {
      var writer = SQLWriter(dialect.grammar, "")
      let keys = [[RelationKey.text(id.uuidString)]]
      let table = try RelationKeys(keys[...], link).source(&writer)
      #expect(table.source.hasPrefix("(VALUES (0, "))
      #expect(table.position == #""keys"."column1""#)
    }
    #expect(throws: DatabaseError.self) { try RelationKey.list([.text("a")], of: .uuid) }
  }
}

private struct Reader: ReadableEntity {
  let id: UUID

  static let table = TableDescription("reader", primaryKey: [0], columns: [.init("id", .uuid)])

  init(_row row: inout DatabaseRow) throws { id = try row.read(0) }

  struct Columns: EntityColumns {
    let _scope: Int
    var loans: ToMany<Reader, Loan> { .init(_scope, _of: 0, by: 1) }
  }
}

private struct Loan: ReadableEntity {
  let id: Int

  static let table = TableDescription(
    "loan", primaryKey: [0], columns: [.init("id", .integer), .init("reader", .text)])

  init(_row row: inout DatabaseRow) throws { id = try row.read(0) }

  struct Columns: EntityColumns {
    let _scope: Int
    var id: EntityColumn<Loan, Int> { .init(_index: 0, _scope) }
    var reader: ToOptional<Loan, Reader> { .init(_scope, _from: 1, to: 0) }
  }
}

private struct Slot: ReadableEntity {
  let start: Date

  static let table = TableDescription(
    "slot", primaryKey: [0], columns: [.init("start", .time(precision: 3))])

  init(_row row: inout DatabaseRow) throws { start = try row.read(0) }

  struct Columns: EntityColumns {
    let _scope: Int
    var bookings: ToMany<Slot, Booking> { .init(_scope, _of: 0, by: 1) }
    var visits: ToMany<Slot, Visit> { .init(_scope, _of: 0, by: 1) }
  }
}

private struct Visit: ReadableEntity {
  let id: Int

  static let table = TableDescription(
    "visit", primaryKey: [0],
    columns: [.init("id", .integer), .init("start", .timestamp(precision: 3))])

  init(_row row: inout DatabaseRow) throws { id = try row.read(0) }

  struct Columns: EntityColumns {
    let _scope: Int
    var slot: ToOptional<Visit, Slot> { .init(_scope, _from: 1, to: 0) }
  }
}

private struct Booking: ReadableEntity {
  let id: Int

  static let table = TableDescription(
    "booking", primaryKey: [0],
    columns: [.init("id", .integer), .init("start", .time(precision: 3))])

  init(_row row: inout DatabaseRow) throws { id = try row.read(0) }

  struct Columns: EntityColumns {
    let _scope: Int
    var id: EntityColumn<Booking, Int> { .init(_index: 0, _scope) }
    var slot: ToOptional<Booking, Slot> { .init(_scope, _from: 1, to: 0) }
  }
}

private struct Medal: ReadableEntity {
  let role: Role

  static let table = TableDescription(
    "badge", primaryKey: [0, 1],
    columns: [.init("role", .enumeration("Role")), .init("code", .text)])

  init(_row row: inout DatabaseRow) throws { role = try row.read(0) }

  struct Columns: EntityColumns {
    let _scope: Int
    var code: EntityColumn<Medal, String> { .init(_index: 1, _scope) }
    var byRole: ToMany<Medal, Bearer> { .init(_scope, _of: 0, by: 1) }
    var byCode: ToMany<Medal, Bearer> { .init(_scope, _of: 1, by: 2) }
    var byBoth: ToMany<Medal, Bearer> { .init(_scope, _ofAll: [0, 1], by: [1, 2]) }
  }
}

private struct Bearer: ReadableEntity {
  let id: Int

  static let table = TableDescription(
    "bearer", primaryKey: [0],
    columns: [.init("id", .integer), .init("role", .enumeration("Role")), .init("code", .text)])

  init(_row row: inout DatabaseRow) throws { id = try row.read(0) }

  struct Columns: EntityColumns {
    let _scope: Int
    var id: EntityColumn<Bearer, Int> { .init(_index: 0, _scope) }
    var byRole: ToOptional<Bearer, Medal> { .init(_scope, _from: 1, to: 0) }
    var byCode: ToOptional<Bearer, Medal> { .init(_scope, _from: 2, to: 1) }
    var byBoth: ToOptional<Bearer, Medal> { .init(_scope, _fromAll: [1, 2], to: [0, 1]) }
  }
}
