package import DatabaseChanges
package import DatabaseSchema
import DialectRendering
import SQLLexicon

extension Finding {
  /// A query about the rows in question, to be run before the migration: how many values are lost,
  /// or which rows make it fail.
  ///
  /// - Parameter dialect: The database.
  /// - Returns: `nil` where nothing can be asked.
  package func query(for dialect: Dialect) -> String? {
    guard let search = rows, let rows = dialect.sql.rows(search) else { return nil }
    let query = RowQuery(search, rows: rows)
    switch severity {
    case .dataLoss: return query.count.text
    case .mayFail, .rewrite, .lock, .notice: return query.select.text
    }
  }
}
