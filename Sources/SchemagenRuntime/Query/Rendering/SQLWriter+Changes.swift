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
    if entry.operations.isEmpty { return try writeValue(of: entry, column, qualifier) }
    try grammar.writeComputed(column.type, to: &self) { writer in
      try writer.writeArithmetic(entry, column, qualifier)
    }
  }

  /// `(("stock" - $1) * $2)`: from left to right, as the changes were written.
  private mutating func writeArithmetic(
    _ entry: ChangeList.Entry, _ column: ColumnReference, _ qualifier: String
  ) throws {
    write(String(repeating: "(", count: entry.operations.count - 1))
    try writeValue(of: entry, column, qualifier)
    for (position, operation) in entry.operations.enumerated() {
      write(" \(operation.operator.rawValue) ")
      try bind(operand: operation.operand, for: column)
      if position < entry.operations.count - 1 { write(")") }
    }
  }

  private mutating func writeValue(
    of entry: ChangeList.Entry, _ column: ColumnReference, _ qualifier: String
  ) throws {
    if let value = entry.value { return try bind(value, for: column) }
    write(qualifier + column.quotedName)
  }
}
