import DatabaseSchema
package import SQLLexicon

/// A query about the rows that a search describes, to be run before a migration.
package struct RowQuery {
  private let search: AffectedRows
  private let rows: SQL

  /// - Parameters:
  ///   - search: Which rows.
  ///   - rows: What goes after `FROM`, as the database writes it.
  package init(_ search: AffectedRows, rows: SQL) {
    self.search = search
    self.rows = rows
  }

  /// How many rows there are.
  package var count: SQL { "SELECT count(*) FROM \(rows)" }

  /// The rows themselves, or the values that several rows share.
  package var select: SQL {
    switch search.condition {
    case .any: return "SELECT * FROM \(rows) LIMIT 1"
    case .several: return "SELECT count(*) FROM \(rows) HAVING count(*) > 1"
    case .duplicate(let columns, _):
      let list = SQL.list(columns)
      return "SELECT \(list), count(*) FROM \(rows) GROUP BY \(list) HAVING count(*) > 1"
    case .duplicateValues(let expressions, _):
      let values = SQL.join(expressions.map { "\(expression: $0)" })
      let places = SQL.join((1...max(1, expressions.count)).map { "\(number: $0)" })
      return "SELECT \(values), count(*) FROM \(rows) GROUP BY \(places) HAVING count(*) > 1"
    case .null, .notNull, .orphan, .violating, .holding, .notHolding, .longer, .outside,
      .unreadable, .respelled:
      return "SELECT * FROM \(rows)"
    }
  }
}
