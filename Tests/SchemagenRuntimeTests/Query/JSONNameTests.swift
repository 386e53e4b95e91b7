import SchemagenRuntime
import Testing

@Suite("JSON columns with names of SQLite's functions")
struct JSONNameTests {
  @Test("any key is found in a column with any name", arguments: FixtureDatabase.all)
  func names(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let type = session.dialect == .sqlite ? "TEXT" : "JSONB"
      let columns = Setting.names.map { "\"\($0)\" \(type)" }.joined(separator: ", ")
      try await session.execute(
        SQLText(raw: "CREATE TABLE setting (id INTEGER PRIMARY KEY, \(columns), parent INTEGER)"))
      let value = #"{"größe": 5, "a\"b": {"größe": "x"}}"#
      let other = #"{"größe": 7}"#
      func list(_ text: String) -> String {
        Setting.names.map { _ in "'\(text)'" }.joined(separator: ", ")
      }
      try await session.execute(
        SQLText(raw: "INSERT INTO setting VALUES (1, \(list(value)), 2), (2, \(list(other)), NULL)")
      )
      let settings = EntityQuery<Setting>(session)
      for index in Setting.names.indices {
        let five = settings.filter { $0.json(index)["größe"].number == 5 }
        expectEqual(try await five.all().map(\.id), [1])
        expectEqual(
          try await settings.filter { $0.json(index)["a\"b"]["größe"].string == "x" }.all().map(
            \.id),
          [1])
        expectEqual(
          try await settings.order { $0.json(index)["größe"].number.descending }.all().map(\.id),
          [2, 1])
        expectEqual(
          try await settings.filter { $0.parent.has { $0.json(index)["größe"].number == 7 } }.all()
            .map(\.id), [1])
        expectEqual(
          try await settings.order { $0.id }.limit(1).max { $0.json(index)["größe"].number }, 5)
      }
    }
  }
}

private struct Setting: ReadableEntity {
  let id: Int

  /// The columns of `json_each`: <https://www.sqlite.org/json1.html#jeach>.
  static let names = [
    "key", "value", "type", "atom", "fullkey", "path", "json", "root",
  ]

  static let table = TableDescription(
    "setting", primaryKey: [0],
    columns: [.init("id", .integer)] + names.map { .init($0, .jsonb) } + [.init("parent", .integer)]
  )

  init(_row row: inout DatabaseRow) throws { id = try row.read(0) }

  struct Columns: EntityColumns {
    let _scope: Int
    var id: EntityColumn<Setting, Int> { .init(_index: 0, _scope) }
    var parent: ToOptional<Setting, Setting> { .init(_scope, _from: 9, to: 0) }

    func json(_ index: Int) -> EntityColumn<Setting, JSON> { .init(_index: index + 1, _scope) }
  }
}
