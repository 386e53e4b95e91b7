import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import SchemaDiagnostics
import SchemaLowering
import SchemaModel

/// One of the two states that `diff` compares.
enum DatabaseState {
  /// A database without any tables.
  case empty
  case schema(Schema, SourceSet)
  case snapshot(Snapshot)
  case live(LiveState)

  /// The dialects that the state exists in; `nil` for all.
  var dialects: [Dialect]? {
    switch self {
    case .empty: nil
    case .schema(let schema, _): schema.datasource?.providers.compactMap(\.dialect)
    case .snapshot(let snapshot): snapshot.dialects.isEmpty ? nil : snapshot.dialects
    case .live(let live): [live.url.dialect]
    }
  }

  /// The tables of the state in a dialect; a live database's are named as it has them.
  func tables(in dialect: Dialect) -> DatabaseSchema {
    switch self {
    case .empty: DatabaseSchema(dialect: dialect)
    case .schema(let schema, _): Lowering.lower(schema, to: dialect)
    case .snapshot(let snapshot): snapshot.schema(for: dialect)
    case .live(let live): live.tables(like: DatabaseSchema(dialect: dialect))
    }
  }

  /// The tables of the state; a live database's are said in the words of the other state.
  func tables(in dialect: Dialect, like other: DatabaseState) -> DatabaseSchema {
    if case .live(let live) = self, other.namesFields {
      return live.tables(like: other.tables(in: dialect))
    }
    return tables(in: dialect)
  }

  /// Whether it comes from a schema, so that a live database is said in its words.
  var namesFields: Bool {
    switch self {
    case .schema, .snapshot: true
    case .empty, .live: false
    }
  }
}
