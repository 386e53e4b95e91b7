extension TableDescription {
  /// Binds a value for one column; an error names the column.
  func bind(_ value: some ColumnValue, to index: Int, in parameters: inout Parameters) throws {
    try bind(value, to: index, as: columns[index].type, in: &parameters)
  }

  /// Binds a value that is compared with one column; an error names the column.
  func bind(operand: some ColumnValue, to index: Int, in parameters: inout Parameters) throws {
    try bind(operand, to: index, as: columns[index].type.operandType, in: &parameters)
  }

  private func bind(
    _ value: some ColumnValue, to index: Int, as type: ColumnType,
    in parameters: inout Parameters
  ) throws {
    do {
      try value.bind(to: &parameters, as: type)
    } catch var error as DatabaseError {
      error.table = name
      error.columns = [columns[index].name]
      throw error
    }
  }
}
