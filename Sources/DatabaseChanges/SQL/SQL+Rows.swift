package import DatabaseSchema
import DatabaseTypes
package import SQLLexicon

extension SQL {
  /// What a search describes, as far as all databases write it alike: a table and a condition.
  ///
  /// - Parameters:
  ///   - search: Which rows.
  ///   - constant: How the database writes a constant that a column is compared with.
  /// - Returns: `nil` for conditions that each database writes its own way.
  package static func rows(
    _ search: AffectedRows, constant: (ColumnDefault) -> SQL
  ) -> SQL? {
    let table: SQL = "\(identifier: search.table)"
    func among(_ predicate: RowPredicate?) -> [SQL] {
      predicate.map { ["(\(SQL.predicate($0) { value, _ in constant(value) }))"] } ?? []
    }
    switch search.condition {
    case .any, .several: return table
    case .null(let column): return "\(table) WHERE \(identifier: column) IS NULL"
    case .notNull(let column): return "\(table) WHERE \(identifier: column) IS NOT NULL"
    case .duplicate(let columns, let predicate):
      let present = columns.map { name -> SQL in "\(identifier: name) IS NOT NULL" }
      return "\(table) WHERE \(SQL.join(present + among(predicate), by: " AND "))"
    case .duplicateValues(let expressions, let predicate):
      let present = expressions.map { text -> SQL in "(\(expression: text)) IS NOT NULL" }
      return "\(table) WHERE \(SQL.join(present + among(predicate), by: " AND "))"
    case .orphan(let columns, let target, let targetColumns, let comparesText):
      let orphans = orphan(columns, target, targetColumns, asText: comparesText)
      return "\(table) AS child WHERE \(orphans)"
    case .violating(let expression): return "\(table) WHERE NOT (\(expression: expression))"
    case .holding(let column, let labels, let isList):
      return isList ? nil : "\(table) WHERE \(identifier: column) IN (\(literals(labels)))"
    case .notHolding(let column, let labels, let isEnum):
      let text = text(isEnum ? .cast(column) : .column(column))
      return text.map { "\(table) WHERE \($0) NOT IN (\(literals(labels)))" }
    case .longer(let place, let limit):
      return text(place).map { "\(table) WHERE length(\($0)) > \(number: limit)" }
    case .outside(let column, let least, let most):
      let bounds: SQL = "\(expression: least) AND \(expression: most)"
      return "\(table) WHERE \(identifier: column) NOT BETWEEN \(bounds)"
    case .unreadable, .respelled: return nil
    }
  }

  /// String literals with a comma between each two.
  package static func literals(_ texts: [String]) -> SQL {
    join(texts.map { "\(literal: $0)" })
  }

  /// A text in a row; `nil` for what is in JSON or bytes, which each database reads its own way.
  package static func text(_ place: AffectedRows.Text) -> SQL? {
    switch place {
    case .column(let column): "\(identifier: column)"
    case .cast(let column): "CAST(\(identifier: column) AS TEXT)"
    case .json, .bytes: nil
    }
  }

  private static func orphan(
    _ columns: [String], _ target: QualifiedName, _ targetColumns: [String], asText: Bool
  ) -> SQL {
    let present = columns.map { name -> SQL in "child.\(identifier: name) IS NOT NULL" }
    let joins = zip(columns, targetColumns).map { pair -> SQL in
      let sides: [SQL] = ["parent.\(identifier: pair.1)", "child.\(identifier: pair.0)"]
      return SQL.join(asText ? sides.map { "CAST(\($0) AS TEXT)" } : sides, by: " = ")
    }
    let parents: SQL =
      "SELECT 1 FROM \(identifier: target) AS parent WHERE \(SQL.join(joins, by: " AND "))"
    return "\(SQL.join(present, by: " AND ")) AND NOT EXISTS (\(parents))"
  }
}
