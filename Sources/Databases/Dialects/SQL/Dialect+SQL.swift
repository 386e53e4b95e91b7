package import DatabaseChanges
package import DatabaseSchema
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
