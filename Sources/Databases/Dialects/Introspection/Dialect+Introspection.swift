package import DatabaseIntrospection
package import DatabaseTypes
import PostgreSQLIntrospection
import SQLiteIntrospection

extension Dialect {
  /// How a live database is read.
  package var introspector: any DatabaseIntrospector {
    switch self {
    case .postgresql: PostgreSQLIntrospection.Introspector()
    case .sqlite: SQLiteIntrospection.Introspector()
    }
  }
}
