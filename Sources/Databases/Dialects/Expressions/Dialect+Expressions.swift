package import DatabaseTypes
import PostgreSQLExpressions
package import SQLEquivalence
package import SQLLexicon
import SQLiteExpressions

extension Dialect {
  /// The expressions of a table with these columns.
  package func expressions(of columns: [Exact<String>: ColumnType]) -> any ExpressionScope {
    switch self {
    case .postgresql: PostgreSQLExpressions.Scope(columns: columns)
    case .sqlite: SQLiteExpressions.Scope(columns: columns.keys)
    }
  }
}
