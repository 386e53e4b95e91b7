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

  /// The tables before and after a change from one state to another; those of a live database are said
  /// in the words of the other state.
  static func tables(
    from before: DatabaseState, to after: DatabaseState, in dialect: Dialect
  ) -> (before: DatabaseSchema, after: DatabaseSchema) {
    let (from, to) = (before.tables(in: dialect), after.tables(in: dialect))
    return switch (before, after) {
    case (.live(let live), .schema), (.live(let live), .snapshot), (.live(let live), .live):
      (live.tables(like: to), to)
    case (.schema, .live(let live)), (.snapshot, .live(let live)): (from, live.tables(like: from))
    default: (from, to)
    }
  }
}
