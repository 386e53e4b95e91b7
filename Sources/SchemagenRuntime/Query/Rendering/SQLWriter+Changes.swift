import Foundation

extension SQLWriter {
  /// ` SET …`: the changes of the list, and the columns that every update sets.
  ///
  /// - Parameters:
  ///   - changes: The changes of the update.
  ///   - table: The table whose rows change.
  ///   - qualifier: The text before a column that is read, such as `"User".`.
  mutating func write(
    _ changes: ChangeList, of table: TableDescription, qualifier: String = ""
  ) throws {
    write(" SET ")
    for (position, entry) in changes.entries.enumerated() {
      if position > 0 { write(", ") }
      try write(entry, of: table, qualifier)
    }
    let now = Date()
    for index in table.updatedAtColumns where !changes.names(index) {
      let column = ColumnReference(table: table, index: index, isOptional: false)
      write(", \(column.quotedName) = ")
      try bind(now, for: column)
    }
    if let index = table.versionColumn, !changes.names(index) {
      let name = table.columns[index].quotedName
      write(", \(name) = \(qualifier)\(name) + 1")
    }
  }

  private mutating func write(
    _ entry: ChangeList.Entry, of table: TableDescription, _ qualifier: String
  ) throws {
    let column = ColumnReference(table: table, index: entry.column, isOptional: false)
    guard !column.description.options.contains(.generated) else {
      throw DatabaseError.invalidArgument(
        "the database computes \(table.name).\(column.description.name)",
        help: "change the columns that it is computed from")
    }
    write("\(column.quotedName) = ")
    if case .value(let value) = entry.value { return try bind(value, for: column) }
    let target = ChangeTarget(column: column, qualifier: qualifier)
    guard case .operation(let operation) = entry.value,
      case .arithmetic(let `operator`, let left, let right) = operation.kind
    else { return try write(entry.value, for: target) }
    try grammar.writeComputed(column.type, to: &self) { writer in
      try writer.write(left, `operator`, right, target)
    }
  }

  /// Writes a value that the database computes for a column.
  mutating func write(_ expression: ChangeExpression, for target: ChangeTarget) throws {
    switch expression {
    case .column(let index): write(target.qualifier + target.table.columns[index].quotedName)
    case .excluded(let index): write("excluded." + target.table.columns[index].quotedName)
    case .value(let value): try bind(operand: value, for: target.column)
    case .operation(let operation): try write(operation.kind, target)
    case .now: write(grammar.currentTime)
    case .excessive:
      throw DatabaseError.invalidArgument(
        "a change of \(target.column.quotedName) has more than \(NestingLimit.depth) operations",
        help: "compute the amount in Swift, and change the column once")
    }
  }

  private mutating func write(
    _ operation: ChangeOperation.Kind, _ target: ChangeTarget
  ) throws {
    switch operation {
    case .arithmetic(let `operator`, let left, let right):
      write("(")
      try write(left, `operator`, right, target)
      write(")")
    case .concatenation(let left, let right):
      write("(")
      try write(left, concatenatedWith: right, target)
      write(")")
    case .appending(let element, let list):
      try grammar.writeList("array_append", list, element, target, to: &self)
    case .removing(let element, let list):
      try grammar.writeList("array_remove", list, element, target, to: &self)
    case .json(let object, let path, let value):
      try grammar.write(object, setting: value, at: path[...], target, to: &self)
    case .jsonRemoval(let object, let path):
      try grammar.write(object, removing: path, target, to: &self)
    }
  }

  /// `"stock" - $1`, without parentheses that the operand on the left does not need: parsers of SQL take
  /// fewer open parentheses than operations.
  private mutating func write(
    _ left: ChangeExpression, _ operator: ArithmeticOperator, _ right: ChangeExpression,
    _ target: ChangeTarget
  ) throws {
    if case .operation(let operation) = left,
      case .arithmetic(let inner, let first, let second) = operation.kind,
      inner.binds(asTightlyAs: `operator`)
    {
      try write(first, inner, second, target)
    } else {
      try write(left, for: target)
    }
    write(" \(grammar.spelling(`operator`, of: target.column.type)) ")
    try write(right, for: target)
  }

  /// `"title" || $1`.
  private mutating func write(
    _ left: ChangeExpression, concatenatedWith right: ChangeExpression, _ target: ChangeTarget
  ) throws {
    if case .operation(let operation) = left,
      case .concatenation(let first, let second) = operation.kind
    {
      try write(first, concatenatedWith: second, target)
    } else {
      try write(left, for: target)
    }
    write(" || ")
    try write(right, for: target)
  }
}
