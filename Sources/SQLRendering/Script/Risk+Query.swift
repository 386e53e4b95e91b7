package import MigrationPlanning

extension Risk {
  /// A query that finds the rows in question before the migration runs.
  package var query: String? {
    search.map { SQL.search($0).text }
  }
}

extension SQL {
  fileprivate static func search(_ search: RowSearch) -> SQL {
    let table: SQL = "\(identifier: search.table)"
    switch search.condition {
    case .any: return "SELECT count(*) FROM \(table)"
    case .null(let column):
      return "SELECT count(*) FROM \(table) WHERE \(identifier: column) IS NULL"
    case .duplicate(let columns):
      let list = SQL.list(columns)
      let present = SQL.join(columns.map { "\(identifier: $0) IS NOT NULL" }, by: " AND ")
      return
        "SELECT \(list), count(*) FROM \(table) WHERE \(present) GROUP BY \(list) HAVING count(*) > 1"
    case .orphan(let columns, let target, let targetColumns):
      let present = columns.map { name -> SQL in "child.\(identifier: name) IS NOT NULL" }
      let joins = zip(columns, targetColumns).map { pair -> SQL in
        "parent.\(identifier: pair.1) = child.\(identifier: pair.0)"
      }
      let parent: SQL =
        "SELECT 1 FROM \(identifier: target) AS parent WHERE \(SQL.join(joins, by: " AND "))"
      return
        "SELECT * FROM \(table) AS child WHERE \(SQL.join(present, by: " AND ")) AND NOT EXISTS (\(parent))"
    case .violating(let expression):
      return "SELECT * FROM \(table) WHERE NOT (\(expression: expression))"
    case .holding(let column, let labels):
      let list = SQL.join(labels.map { "\(literal: $0)" })
      return "SELECT count(*) FROM \(table) WHERE \(identifier: column) IN (\(list))"
    case .longer(let column, let limit):
      return "SELECT * FROM \(table) WHERE length(\(identifier: column)) > \(number: limit)"
    }
  }
}
