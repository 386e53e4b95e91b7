extension TableDescription {
  /// Binds a value for one column; an error names the column.
  func bind(_ value: some ColumnValue, to index: Int, in parameters: inout BoundParameters) throws {
    try bind(value, to: index, as: columns[index].type, in: &parameters)
  }

  /// Binds a value that is compared with one column; an error names the column.
  func bind(operand: some ColumnValue, to index: Int, in parameters: inout BoundParameters) throws {
    try bind(operand, to: index, as: columns[index].type.operandType, in: &parameters)
  }

  private func bind(
    _ value: some ColumnValue, to index: Int, as type: ColumnType,
    in parameters: inout BoundParameters
  ) throws {
    let isNew = (
      sqlite: parameters.sqliteRefusal == nil, postgresql: parameters.postgreSQLRefusal == nil
    )
    do {
      try value.bind(to: &parameters, as: type)
    } catch let error as DatabaseError {
      throw named(error, index)
    }
    if isNew.sqlite, let refusal = parameters.sqliteRefusal as? DatabaseError {
      parameters.sqliteRefusal = named(refusal, index)
    }
    if isNew.postgresql, let refusal = parameters.postgreSQLRefusal as? DatabaseError {
      parameters.postgreSQLRefusal = named(refusal, index)
    }
  }

  /// An error that says whose value it is about.
  private func named(_ error: DatabaseError, _ index: Int) -> DatabaseError {
    var error = error
    error.table = name
    error.columns = [columns[index].name]
    error.message = "\(model).\(columns[index].field): \(error.message)"
    return error
  }
}
