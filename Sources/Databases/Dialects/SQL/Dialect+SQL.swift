package import DatabaseChanges
import DatabaseSchema
package import DatabaseTypes
import PostgreSQLRendering
import SQLLexicon
import SQLiteRendering

extension Dialect {
  /// How the database's SQL is written.
  package var sql: any DatabaseSQL {
    switch self {
    case .postgresql: PostgreSQLRendering.Renderer()
    case .sqlite: SQLiteRendering.Renderer()
    }
  }
}
