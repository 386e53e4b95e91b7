import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import SchemaLowering
import SchemaModel

/// One end of a comparison: what somebody named as a state of a database.
enum DatabaseState {
  /// Nothing at all.
  case empty
  case schema(Schema, shown: String)
  case snapshot(Snapshot, shown: String)

  /// The dialects that the state exists in; `nil` for all.
  var dialects: [Dialect]? {
    switch self {
    case .empty: nil
    case .schema(let schema, _): schema.datasource?.providers.compactMap(\.dialect)
    case .snapshot(let snapshot, _): snapshot.dialects.isEmpty ? nil : snapshot.dialects
    }
  }

  /// The tables of the state in a dialect.
  func tables(in dialect: Dialect) -> DatabaseSchema {
    switch self {
    case .empty: DatabaseSchema(dialect: dialect)
    case .schema(let schema, _): Lowering.lower(schema, to: dialect)
    case .snapshot(let snapshot, _): snapshot.schema(for: dialect)
    }
  }
}
