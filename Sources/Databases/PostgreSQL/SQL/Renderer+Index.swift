import DatabaseChanges
package import DatabaseSchema
import DatabaseTypes
package import SQLLexicon

extension Renderer {
  /// An index.
  func createIndex(_ index: TableIndex, on table: Table) -> SQL {
    if index.isConstraint {
      let columns = index.columnNames.map { SQL("\(identifier: $0)") }
      let timing: SQL = index.timing.map { " \(SQL(stringLiteral: $0.sqlWords))" } ?? ""
      let words = IndexWords(index.statement ?? "")
      let nulls: SQL = words.hasEqualNulls ? " NULLS NOT DISTINCT" : ""
      let included: SQL = words.included.map { " INCLUDE \(expression: $0)" } ?? ""
      let constraint: SQL =
        "ADD CONSTRAINT \(identifier: index.name) UNIQUE\(nulls) (\(.join(columns)))\(included)\(timing)"
      return .alterTable(table.name, [constraint])
    }
    if let statement = index.statement { return "\(expression: statement)" }
    let unique: SQL = index.isUnique ? "UNIQUE " : ""
    let method: SQL =
      index.method == .btree ? "" : " USING \(SQL(stringLiteral: index.method.sqlWord)) "
    let content: SQL =
      index.expression.map(indexKeys) ?? .join(index.columns.map(indexColumn))
    var sql: SQL =
      "CREATE \(unique)INDEX \(identifier: index.name) ON \(identifier: table.name)\(method)(\(content))"
    if let predicate = index.predicate {
      sql = "\(sql) WHERE \(condition(predicate, of: table))"
    }
    return sql
  }

  package func condition(_ predicate: RowPredicate, of table: Table) -> SQL {
    SQL.predicate(predicate) { value, column in
      let type = table.column(named: column)?.type ?? ColumnType(.text)
      return defaultValue(value, of: type)
    }
  }

  /// The keys of an expression index; PostgreSQL wants brackets around all but columns and calls.
  private func indexKeys(_ expression: String) -> SQL {
    .join(
      SQLIndexKey.keys(in: expression, rules: lexicalRules).map { key in
        let operand: SQL =
          key.isEnclosed ? "\(expression: key.operand)" : "(\(expression: key.operand))"
        return key.words.isEmpty ? operand : "\(operand) \(expression: key.words)"
      })
  }

  private func indexColumn(_ column: IndexColumn) -> SQL {
    let operators: SQL = column.operatorClass.map { " \(expression: $0)" } ?? ""
    let order: SQL = column.isDescending ? " DESC" : ""
    return "\(identifier: column.name)\(operators)\(order)"
  }
}
