extension SQLWriter {
  /// ` WHERE "id" = $3`, after other parameters.
  mutating func writeKey(
    _ columns: [Int], _ values: [any ColumnValue], of table: TableDescription
  ) throws {
    for (position, (index, value)) in zip(columns, values).enumerated() {
      let column = ColumnReference(table: table, index: index, isOptional: false)
      write(position == 0 ? " WHERE " : " AND ")
      write(column.quotedName + " = ")
      try bind(operand: value, for: column)
    }
  }
}
