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
    guard case .arithmetic(let operation, let left, let right) = entry.value else {
      return try write(entry.value, for: target)
    }
    let spelling = grammar.spelling(operation, of: column.type)
    try grammar.writeComputed(column.type, to: &self) { writer in
      try writer.writeOperation(left, spelling, right, target)
    }
  }

  /// Writes a value that the database computes for a column.
  mutating func write(_ expression: ChangeExpression, for target: ChangeTarget) throws {
    switch expression {
    case .column(let index): write(target.qualifier + target.table.columns[index].quotedName)
    case .excluded(let index): write("excluded." + target.table.columns[index].quotedName)
    case .value(let value): try bind(operand: value, for: target.column)
    case .arithmetic(let operation, let left, let right):
      let spelling = grammar.spelling(operation, of: target.column.type)
      write("(")
      try writeOperation(left, spelling, right, target)
      write(")")
    case .concatenation(let left, let right):
      write("(")
      try writeOperation(left, "||", right, target)
      write(")")
    case .appending(let element, let list):
      try grammar.writeList("array_append", list, element, target, to: &self)
    case .removing(let element, let list):
      try grammar.writeList("array_remove", list, element, target, to: &self)
    case .json(let object, let path, let value):
      try grammar.write(object, setting: value, at: path[...], target, to: &self)
    case .jsonRemoval(let object, let path):
      try grammar.write(object, removing: path, target, to: &self)
    case .now: write(grammar.currentTime)
    }
  }

  /// `"stock" - $1`.
  private mutating func writeOperation(
    _ left: ChangeExpression, _ operation: String, _ right: ChangeExpression, _ target: ChangeTarget
  ) throws {
    guard depth < 500 else {
      throw DatabaseError.invalidArgument(
        "a change of \(target.column.quotedName) has more than 500 operations",
        help: "compute the amount in Swift, and change the column once")
    }
    depth += 1
    defer { depth -= 1 }
    try write(left, for: target)
    write(" \(operation) ")
    try write(right, for: target)
  }
}
