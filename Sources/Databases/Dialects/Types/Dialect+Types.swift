package import DatabaseSchema
import PostgreSQLTypes
import SQLiteTypes

extension Dialect {
  /// What is known of the database's types.
  package var types: any DatabaseTypes {
    switch self {
    case .postgresql: PostgreSQLTypes.Types()
    case .sqlite: SQLiteTypes.Types()
    }
  }

  /// What the database can do.
  package var capabilities: DatabaseCapabilities { types.capabilities }
}
