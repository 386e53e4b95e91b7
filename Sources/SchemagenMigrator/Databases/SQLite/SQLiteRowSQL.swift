import DatabaseChanges
import DatabaseTypes
import SQLLexicon

/// Rows as SQL of SQLite.
struct SQLiteRowSQL: RowSQL {
  /// <https://www.sqlite.org/pragma.html#pragma_defer_foreign_keys>: it ends with the transaction.
  var opening: SQL { "PRAGMA defer_foreign_keys = ON" }

  func literals(of columns: [String], in table: QualifiedName) -> SQL {
    let values = columns.map { "quote(\(identifier: $0))" as SQL }
    return
      "SELECT \(SQL.join(values, by: " || ', ' || ")) FROM \(identifier: table) ORDER BY 1"
  }

  func insertion(of rows: [String], _ columns: [String], into table: QualifiedName) -> SQL {
    insertion(of: rows, columns, into: table, "")
  }

  /// It takes the highest number of the rows by itself.
  func continuation(of column: String, in table: QualifiedName) -> SQL? { nil }
}
