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

  /// The dialects that the state exists in; `nil` for all.
  var dialects: [Dialect]? {
    switch self {
    case .empty: nil
    case .schema(let schema, _): schema.datasource?.providers.compactMap(\.dialect)
    case .snapshot(let snapshot): snapshot.dialects.isEmpty ? nil : snapshot.dialects
    }
  }

  /// The tables of the state in a dialect.
  func tables(in dialect: Dialect) -> DatabaseSchema {
    switch self {
    case .empty: DatabaseSchema(dialect: dialect)
    case .schema(let schema, _): Lowering.lower(schema, to: dialect)
    case .snapshot(let snapshot): snapshot.schema(for: dialect)
    }
  }
}
