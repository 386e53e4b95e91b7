import DatabaseChanges
package import DatabaseSchema
package import DatabaseTypes
package import SQLLexicon

extension Renderer {
  /// A column as `CREATE TABLE` and `ADD COLUMN` declare it.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - isPrimaryKey: Whether it is the primary key by itself.
  func column(_ column: Column, isPrimaryKey: Bool = false) -> SQL {
    let nullability: SQL = column.isNullable ? "" : " NOT NULL"
    let key: SQL =
      isPrimaryKey ? (column.isAutoincrement ? " PRIMARY KEY AUTOINCREMENT" : " PRIMARY KEY") : ""
    let declared: SQL = "\(identifier: column.name) \(type(column.type))\(nullability)\(key)"
    if let expression = column.generatedExpression {
      return "\(declared) GENERATED ALWAYS AS (\(expression: expression)) STORED"
    }
    guard let value = column.defaultValue, let initial = defaultValue(value) else {
      return declared
    }
    return "\(declared) DEFAULT \(initial)"
  }

  /// A type as a declaration names it; enums and lists are text.
  func type(_ type: ColumnType) -> SQL {
    if type.isList { return "JSONB" }
    switch type.base {
    // As PostgreSQL does, keys and foreign keys compare UUIDs in any case:
    // <https://www.sqlite.org/datatype3.html#collating_sequences>.
    case .builtIn(.uuid, _): return "TEXT COLLATE NOCASE"
    case .builtIn(let name, _): return "\(keyword: name)"
    case .enumeration: return "TEXT"
    case .other(let text): return "\(expression: text)"
    }
  }

  package func literal(_ value: ColumnDefault, of type: ColumnType) -> SQL? { defaultValue(value) }

  /// A default value; `nil` for what is no part of the declaration.
  func defaultValue(_ value: ColumnDefault) -> SQL? {
    switch value {
    case .text(let text), .label(let text): "\(literal: text)"
    case .number(let digits): .number(digits)
    case .boolean(let value): value ? "true" : "false"
    case .bytes(let digits): "x\(literal: digits)"
    case .list: nil
    case .currentTimestamp: "CURRENT_TIMESTAMP"
    // An expression needs parentheses: <https://www.sqlite.org/lang_createtable.html#dfltval>.
    case .expression(let text): "(\(expression: text))"
    case .autoincrement, .unknown: nil
    }
  }
}
