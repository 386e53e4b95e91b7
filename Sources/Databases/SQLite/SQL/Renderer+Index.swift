import DatabaseChanges
package import DatabaseSchema
import DatabaseTypes
package import SQLLexicon

extension Renderer {
  /// An index.
  func createIndex(_ index: TableIndex, on table: Table) -> SQL {
    // It has a collation that the schema does not say.
    if let statement = index.statement { return "\(expression: statement)" }
    let unique: SQL = index.isUnique ? "UNIQUE " : ""
    let content: SQL =
      index.expression.map { "\(expression: $0)" } ?? .join(index.columns.map(indexColumn))
    let sql: SQL =
      "CREATE \(unique)INDEX \(identifier: index.name) ON \(identifier: table.name)(\(content))"
    guard let predicate = index.predicate else { return sql }
    return "\(sql) WHERE \(condition(predicate, of: table))"
  }

  package func condition(_ predicate: RowPredicate, of table: Table) -> SQL {
    SQL.predicate(predicate) { value, _ in defaultValue(value) ?? "NULL" }
  }

  private func indexColumn(_ column: IndexColumn) -> SQL {
    column.isDescending ? "\(identifier: column.name) DESC" : "\(identifier: column.name)"
  }

  /// The trigger that keeps a column up to date; a change of the column itself wins over the clock.
  ///
  /// The last condition ends the recursion where triggers are recursive
  /// (<https://www.sqlite.org/pragma.html#pragma_recursive_triggers>).
  func createTrigger(_ trigger: UpdatedAtTrigger, on table: Table) -> SQL {
    let column: SQL = "\(identifier: trigger.column)"
    let name: SQL = "\(identifier: table.name)"
    let row = rowNumber(of: table)
    let now: SQL = "strftime('%Y-%m-%d %H:%M:%f', 'now')"
    return """
      CREATE TRIGGER \(identifier: trigger.name) AFTER UPDATE ON \(name)
      FOR EACH ROW WHEN NEW.\(column) IS OLD.\(column)
      BEGIN
        UPDATE \(name) SET \(column) = \(now) WHERE \(row) = NEW.\(row) AND \(column) IS NOT \(now);
      END
      """
  }

  /// The name of the row number: the key's, or one that no column has.
  ///
  /// SQLite rewrites a trigger that uses `rowid` for a key when the key is renamed.
  private func rowNumber(of table: Table) -> SQL {
    if let key = table.primaryKey?.columns, key.count == 1,
      table.column(named: key[0])?.type.name == .integer
    {
      return "\(identifier: key[0])"
    }
    return "\(expression: Self.rowid(of: [table]) ?? "rowid")"
  }
}
