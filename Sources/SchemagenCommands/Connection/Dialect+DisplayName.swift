import DatabaseSchema
import DatabaseTypes

extension Dialect {
  /// The name of the database as people write it.
  var displayName: String {
    switch self {
    case .postgresql: "PostgreSQL"
    case .sqlite: "SQLite"
    }
  }
}
