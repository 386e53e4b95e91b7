package import DatabaseChanges
package import DatabaseSchema

extension Risk {
  /// A query about the rows in question, to be run before the migration: how many values are lost,
  /// or which rows make it fail.
  ///
  /// - Parameter dialect: The database.
  /// - Returns: `nil` where nothing can be asked.
  package func query(for dialect: Dialect) -> String? {
    guard let search else { return nil }
    guard let rows = SQL.rows(search, dialect) else { return nil }
    switch kind {
    case .dataLoss: return "SELECT count(*) FROM \(rows.text)"
    case .mayFail, .rewrite, .lock, .notice: return SQL.select(search, from: rows).text
    }
  }
}

extension SQL {
  /// What a search looks at: a table and a condition; `nil` where no version of the database that
  /// is supported has a condition for it.
  fileprivate static func rows(_ search: RowSearch, _ dialect: Dialect) -> SQL? {
    let table: SQL = "\(identifier: search.table)"
    switch search.condition {
    case .any, .several: return table
    case .null(let column): return "\(table) WHERE \(identifier: column) IS NULL"
    case .notNull(let column): return "\(table) WHERE \(identifier: column) IS NOT NULL"
    case .duplicate(let columns, let predicate):
      let present = columns.map { name -> SQL in "\(identifier: name) IS NOT NULL" }
      return "\(table) WHERE \(SQL.join(present + among(predicate, dialect), by: " AND "))"
    case .duplicateValue(let expression, let predicate):
      let present: SQL = "(\(expression: expression)) IS NOT NULL"
      return "\(table) WHERE \(SQL.join([present] + among(predicate, dialect), by: " AND "))"
    case .orphan(let columns, let target, let targetColumns, let comparesText):
      let orphans = orphan(columns, target, targetColumns, asText: comparesText)
      return "\(table) AS child WHERE \(orphans)"
    case .violating(let expression): return "\(table) WHERE NOT (\(expression: expression))"
    case .holding(let column, let labels, let isList):
      let list = SQL.join(labels.map { "\(literal: $0)" })
      return isList
        ? "\(table) WHERE \(identifier: column)::text[] && ARRAY[\(list)]"
        : "\(table) WHERE \(identifier: column) IN (\(list))"
    case .notHolding(let column, let labels, let isEnum):
      let list = SQL.join(labels.map { "\(literal: $0)" })
      return "\(table) WHERE \(text(isEnum ? .cast(column) : .column(column))) NOT IN (\(list))"
    case .longer(let place, let limit):
      return "\(table) WHERE length(\(text(place))) > \(number: limit)"
    case .outside(let column, let least, let most):
      let bounds: SQL = "\(expression: least) AND \(expression: most)"
      return "\(table) WHERE \(identifier: column) NOT BETWEEN \(bounds)"
    case .unreadable(let place, let type):
      return unreadable(text(place), as: type).map { "\(table) WHERE \($0)" }
    }
  }

  private static func text(_ place: RowSearch.Text) -> SQL {
    switch place {
    case .column(let column): "\(identifier: column)"
    case .cast(let column): "CAST(\(identifier: column) AS TEXT)"
    case .json(let column): "(\(identifier: column) #>> '{}')"
    }
  }

  /// The rows themselves, or the values that several rows share.
  fileprivate static func select(_ search: RowSearch, from rows: SQL) -> SQL {
    switch search.condition {
    case .any: return "SELECT * FROM \(rows) LIMIT 1"
    case .several: return "SELECT count(*) FROM \(rows) HAVING count(*) > 1"
    case .duplicate(let columns, _):
      let list = SQL.list(columns)
      return "SELECT \(list), count(*) FROM \(rows) GROUP BY \(list) HAVING count(*) > 1"
    case .duplicateValue(let expression, _):
      let value: SQL = "\(expression: expression)"
      return "SELECT \(value), count(*) FROM \(rows) GROUP BY 1 HAVING count(*) > 1"
    case .null, .notNull, .orphan, .violating, .holding, .notHolding, .longer, .outside,
      .unreadable:
      return "SELECT * FROM \(rows)"
    }
  }

  private static func among(_ predicate: RowPredicate?, _ dialect: Dialect) -> [SQL] {
    guard let predicate else { return [] }
    let condition = SQL.predicate(predicate) { value, _ in
      switch dialect {
      case .postgresql: PostgreSQLRenderer().defaultValue(value, of: ColumnType(.text))
      case .sqlite: SQLiteRenderer().defaultValue(value) ?? "NULL"
      }
    }
    return ["(\(condition))"]
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

  /// Whether a text does not say a value of a type, by a pattern: the function that tells it of any
  /// type is new in PostgreSQL 16 (<https://www.postgresql.org/docs/16/functions-info.html>).
  private static func unreadable(_ text: SQL, as type: ColumnType) -> SQL? {
    switch type.name {
    case .smallint: return outside(text, "-32768", "32767")
    case .integer: return outside(text, "-2147483648", "2147483647")
    case .bigint: return outside(text, "-9223372036854775808", "9223372036854775807")
    case .oid: return outside(text, "0", "4294967295")
    case .decimal, .real, .doublePrecision:
      return "\(text) !~* '^\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?\\s*$'"
    case .uuid: return "\(text) !~* '^\\{?([0-9a-f]{4}-?){7}[0-9a-f]{4}\\}?$'"
    case .boolean:
      return
        "lower(\(text)) NOT IN ('true', 'false', 't', 'f', 'yes', 'no', 'y', 'n', 'on', 'off', '1', '0')"
    case .bit: return "\(text) !~ '^[01]{\(number: type.arguments.first ?? 1)}$'"
    case .varbit:
      let most: SQL = type.arguments.first.map { "\(number: $0)" } ?? ""
      return "\(text) !~ '^[01]{0,\(most)}$'"
    case .xml: return "NOT xml_is_well_formed(\(text))"
    case .text, .varchar, .char, .citext, .inet, .money, .timestamp, .timestamptz, .datetime, .date,
      .time, .timetz, .json, .jsonb, .bytea, .blob, nil:
      return nil
    }
  }

  /// Whether a text says no whole number between two others; `CASE` reads only what is a number.
  private static func outside(_ text: SQL, _ least: String, _ most: String) -> SQL {
    let isNumber: SQL = "\(text) ~ '^\\s*[+-]?\\d+\\s*$'"
    let bounds: SQL = "\(expression: least) AND \(expression: most)"
    return
      "CASE WHEN \(isNumber) THEN \(text)::numeric NOT BETWEEN \(bounds) ELSE \(text) IS NOT NULL END"
  }
}
