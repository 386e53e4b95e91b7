import DatabaseSchema
import DatabaseTypes

extension Dialect {
  /// The name of the database product.
  var displayName: String {
    switch self {
    case .postgresql: "PostgreSQL"
    case .sqlite: "SQLite"
    }
  }
}
