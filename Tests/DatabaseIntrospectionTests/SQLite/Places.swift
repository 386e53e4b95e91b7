import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes

/// Looks for objects and parts of tables that SQLite knows and introspection has nowhere.
struct Places {
  /// The rows of the schema table without a place.
  let lost: [String]
  /// The columns, keys and words of tables without a place.
  let lostParts: [String]

  init(of stage: SQLiteStage) async throws {
    let live = try await stage.live()
    lost = try await Self.lost(stage, live)
    lostParts = try await Self.lostParts(stage, live)
  }

  /// Each row that has a text must be in exactly one place.
  private static func lost(_ stage: SQLiteStage, _ live: LiveDatabase) async throws -> [String] {
    let tables = live.schema.tables
    let constraints = live.carried.filter { $0.kind.words == "unique constraint" }.map(\.name)
    var places = tables.map { "table|\($0.name)" }
    for table in tables {
      let indexes = table.indexes.filter { !constraints.contains("\(table.name).\($0.name)") }
      places += indexes.map { "index|\($0.name)" } + table.triggers.map { "trigger|\($0.name)" }
    }
    let types = [
      "view": "view", "trigger": "trigger", "index": "index", "virtual table": "table",
      "table": "table", "shadow table": "table", "internal table": "table",
    ]
    let others = live.carried.map { ($0.kind, $0.name) } + live.listed.map { ($0.kind, $0.name) }
    places += others.compactMap { kind, name in types[kind.words].map { "\($0)|\(name)" } }
    if tables.contains(where: { $0.columns.contains(where: \.isAutoincrement) }),
      !places.contains("table|sqlite_sequence")
    {
      places.append("table|sqlite_sequence")
    }
    let rows = try await stage.lines("SELECT type, name FROM sqlite_master WHERE sql IS NOT NULL")
    let hasSequence = rows.contains("table|sqlite_sequence")
    return difference(rows, hasSequence ? places : places.filter { $0 != "table|sqlite_sequence" })
  }

  /// Columns and keys by the pragmas, and how often words are in the text of the table, against the
  /// schema and what is carried.
  private static func lostParts(_ stage: SQLiteStage, _ live: LiveDatabase) async throws -> [String]
  {
    var lost: [String] = []
    for table in live.schema.tables {
      let name = "'\(table.name.name.replacing("'", with: "''"))'"
      let carried = live.carried.filter { $0.table == table.name }
      let virtual = carried.filter { $0.kind.words == "virtual generated column" }
      let columns = try await stage.lines("SELECT name FROM pragma_table_xinfo(\(name))")
      let prefix = "\(table.name)."
      let known =
        table.columns.map(\.name) + virtual.map { String($0.name.dropFirst(prefix.count)) }
      lost += difference(columns, known).map { "column \(prefix)\($0)" }
      let keys = try await stage.lines(
        "SELECT DISTINCT id FROM pragma_foreign_key_list(\(name))"
      ).count
      let words = { (word: String) in virtual.count { $0.definition.contains(word) } }
      let knownKeys =
        table.foreignKeys.count
        + carried.count { $0.kind.words == "foreign key" } + words("REFERENCES")
      if keys != knownKeys {
        lost.append("foreign keys of \(table.name): \(keys), not \(knownKeys)")
      }
      let uniques = try await stage.lines(
        "SELECT name FROM pragma_index_list(\(name)) WHERE origin = 'u'"
      ).count
      let knownUniques =
        carried.count { object in
          object.kind.words == "unique constraint"
        } + words("UNIQUE")
      let text = try await stage.lines(
        "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = \(name)")
      lost += TableWords(text.joined(), table, live).differences
      if uniques > knownUniques {
        lost.append("unique keys of \(table.name): \(uniques), not \(knownUniques)")
      }
    }
    return lost
  }

  private static func difference(_ left: [String], _ right: [String]) -> [String] {
    (left.sorted().difference(from: right.sorted())).map { change in
      switch change {
      case .insert(_, let element, _): "without a place: \(element)"
      case .remove(_, let element, _): "made up: \(element)"
      }
    }
  }
}
