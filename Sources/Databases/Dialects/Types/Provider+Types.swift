import CockroachDBTypes
package import DatabaseSchema
import PostgreSQLTypes
import SQLiteTypes

extension Provider {
  /// What is known of the database's types.
  package var types: any ProviderTypes {
    switch self {
    case .postgresql: PostgreSQLTypes.Types()
    case .sqlite: SQLiteTypes.Types()
    case .cockroachdb: CockroachDBTypes.Types()
    }
  }

  /// What the database can do.
  package var capabilities: DatabaseCapabilities { types.capabilities }
}
