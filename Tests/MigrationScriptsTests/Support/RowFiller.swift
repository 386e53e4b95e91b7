import DatabaseSchema
import MigrationPlanning

/// Puts rows into every table of a state; equal types give equal values, so foreign keys hold.
struct RowFiller {
  let schema: DatabaseSchema
  /// How many rows each table gets.
  let count: Int

  /// The statements, which run with foreign keys and triggers off.
  func script() -> String {
    let inserts = schema.tables.flatMap { table in (1...count).map { insert($0, into: table) } }
    let body = inserts.joined(separator: "\n")
    switch schema.dialect {
    case .postgresql: return "SET session_replication_role = replica;\n\(body)\n" + sequences()
    case .sqlite: return "PRAGMA foreign_keys=OFF;\nBEGIN;\n\(body)\nCOMMIT;\n"
    }
  }

  private func sequences() -> String {
    let columns = schema.tables.flatMap { table in
      table.columns.filter(\.isAutoincrement).map { (table.name, $0.name) }
    }
    return columns.map { table, column in
      "SELECT setval(pg_get_serial_sequence('\(quoted(table))', '\(column)'), \(count + 1));"
    }.joined(separator: "\n")
  }

  private func insert(_ row: Int, into table: Table) -> String {
    let values = table.columns.compactMap { column in
      value(of: column, in: table, row: row).map { (column.name, $0) }
    }
    let names = values.map { "\"\($0.0)\"" }.joined(separator: ", ")
    let texts = values.map(\.1).joined(separator: ", ")
    return "INSERT INTO \(quoted(table.name)) (\(names)) VALUES (\(texts));"
  }

  private func quoted(_ name: QualifiedName) -> String {
    (name.schema.map { "\"\($0)\"." } ?? "") + "\"\(name.name)\""
  }

  private func value(of column: Column, in table: Table, row: Int) -> String? {
    if column.generatedExpression != nil { return nil }
    if column.isNullable, row % 3 == 0, !isKey(column, table) { return nil }
    guard let text = element(column.type, column, table, row: row) else { return nil }
    guard column.type.isList else { return "'\(text)'" }
    return schema.dialect == .postgresql ? "'{\(text)}'" : "'[]'"
  }

  private func isKey(_ column: Column, _ table: Table) -> Bool {
    table.primaryKey?.columns.contains(column.name) ?? false
  }

  private func element(_ type: ColumnType, _ column: Column, _ table: Table, row: Int) -> String? {
    switch type.base {
    case .other: return nil
    case .enumeration(let name):
      let labels = schema.enums.first { $0.name == name }?.labels ?? []
      return labels.isEmpty ? nil : labels[row % labels.count]
    case .builtIn(let name, let arguments): return text(name, arguments.first, row: row)
    }
  }

  private func text(_ name: TypeName, _ size: Int?, row: Int) -> String? {
    switch name {
    case .text, .varchar, .char, .citext: size.map { $0 < 3 } ?? false ? "\(row % 10)" : "v\(row)"
    case .xml: "<v>\(row)</v>"
    case .uuid: "00000000-0000-4000-8000-0000000\(10_000 + row)"
    case .inet: "10.0.0.\(row % 250)"
    case .bit, .varbit: nil
    case .boolean: schema.dialect == .sqlite ? "\(row % 2)" : row % 2 == 0 ? "true" : "false"
    case .smallint, .integer, .bigint, .oid, .real, .doublePrecision, .decimal, .money: "\(row)"
    case .timestamp, .timestamptz, .datetime: "2001-01-\(10 + row % 18) 00:00:00"
    case .date: "2001-01-\(10 + row % 18)"
    case .time, .timetz: "0\(row % 10):00:00"
    case .json, .jsonb: "{\"v\": \(row)}"
    case .bytea, .blob: "\(row % 10)"
    }
  }
}
