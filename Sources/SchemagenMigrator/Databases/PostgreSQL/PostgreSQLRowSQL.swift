import DatabaseChanges
import DatabaseTypes
import SQLLexicon

/// Rows as SQL of PostgreSQL.
struct PostgreSQLRowSQL: RowSQL {
  var opening: SQL { "SET CONSTRAINTS ALL DEFERRED" }

  /// A literal without a type takes that of its column.
  func literals(of columns: [String], in table: QualifiedName) -> SQL {
    let values = columns.map { "pg_catalog.quote_nullable(\(identifier: $0)::text)" as SQL }
    return
      "SELECT pg_catalog.concat_ws(', ', \(SQL.join(values))) FROM \(identifier: table) ORDER BY 1"
  }

  /// <https://www.postgresql.org/docs/current/sql-insert.html>: without the clause, a column
  /// `GENERATED ALWAYS AS IDENTITY` refuses values.
  func insertion(of rows: [String], _ columns: [String], into table: QualifiedName) -> SQL {
    insertion(of: rows, columns, into: table, " OVERRIDING SYSTEM VALUE")
  }

  func continuation(of column: String, in table: QualifiedName) -> SQL? {
    let name: SQL = "\(identifier: table)"
    return """
      SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence(\(literal: name.text), \
      \(literal: column)), pg_catalog.max(\(identifier: column))) FROM \(name)
      """
  }
}
