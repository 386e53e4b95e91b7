import DatabaseChanges
package import DatabaseSchema
package import DatabaseTypes
package import SQLLexicon

extension Renderer {
  /// A column as `CREATE TABLE` and `ADD COLUMN` declare it.
  func column(_ column: Column) -> SQL {
    let name: SQL = "\(identifier: column.name)"
    let nullability: SQL = column.isRequired ? " NOT NULL" : ""
    let type: SQL = "\(self.type(column.type))\(collation(column))"
    if let expression = column.generatedExpression {
      let kind: SQL = column.isVirtual ? "VIRTUAL" : "STORED"
      return "\(name) \(type)\(nullability) GENERATED ALWAYS AS (\(expression: expression)) \(kind)"
    }
    if let identity = column.identity {
      return "\(name) \(type)\(nullability) \(expression: identity)"
    }
    if column.isAutoincrement { return "\(name) \(serial(column.type))\(nullability)" }
    guard let value = column.defaultValue, value != .unknown else {
      return "\(name) \(type)\(nullability)"
    }
    let initial = defaultValue(value, of: column.type)
    return "\(name) \(type)\(nullability) DEFAULT \(initial)"
  }

  /// The collation that a schema does not say.
  func collation(_ column: Column) -> SQL {
    column.collation.map { " COLLATE \(expression: $0)" } ?? ""
  }

  /// A type as a declaration names it.
  func type(_ type: ColumnType) -> SQL {
    let list: SQL = type.isList ? "[]" : ""
    switch type.base {
    case .enumeration(let name): return "\(identifier: name)\(list)"
    case .other(let text): return "\(expression: text)\(list)"
    case .builtIn(let name, let arguments):
      let word: SQL = "\(keyword: name)"
      if arguments.isEmpty { return "\(word)\(list)" }
      let numbers = SQL.join(arguments.map { "\(number: $0)" }, by: ",")
      return "\(word)(\(numbers))\(list)"
    }
  }

  /// A default value.
  func defaultValue(_ value: ColumnDefault, of type: ColumnType) -> SQL {
    switch value {
    case .text(let text): "\(literal: text)"
    case .number(let digits): .number(digits)
    case .boolean(let value): value ? "true" : "false"
    case .label(let label): "\(literal: label)"
    case .bytes(let digits): "\(literal: "\\x" + digits)"
    case .list(let elements): list(elements, of: type)
    case .currentTimestamp: "CURRENT_TIMESTAMP"
    case .expression(let text): "\(expression: text)"
    case .autoincrement, .unknown: "NULL"
    }
  }

  package func literal(_ value: ColumnDefault, of type: ColumnType) -> SQL? {
    value == .autoincrement || value == .unknown ? nil : defaultValue(value, of: type)
  }

  private func list(_ elements: [ColumnDefault], of type: ColumnType) -> SQL {
    let values = SQL.join(elements.map { defaultValue($0, of: type.element) })
    return "ARRAY[\(values)]::\(self.type(type))"
  }

  private func serial(_ type: ColumnType) -> SQL {
    if type.name == .smallint { return "SMALLSERIAL" }
    return type.name == .bigint ? "BIGSERIAL" : "SERIAL"
  }
}
