extension DatabaseRow {
  /// The error for a column whose value has another type than expected.
  ///
  /// - Parameters:
  ///   - index: Which column, counted from 0.
  ///   - expected: What was expected, as in "expected a date".
  public func mismatch(at index: Int, expected: String) -> DatabaseError {
    mismatch(at: index, expected: expected, help: nil)
  }

  /// The error for a column whose value has another type than expected.
  ///
  /// - Parameters:
  ///   - index: Which column, counted from 0.
  ///   - expected: What was expected.
  ///   - help: What to do about a value that is not NULL.
  func mismatch(at index: Int, expected: String, help: String?) -> DatabaseError {
    guard hasColumn(index) else {
      return DatabaseError(
        .decoding, "column \(index) was read from a row of \(columnCount) columns")
    }
    return mismatch(
      at: index, found: contents(index), expected: expected,
      help: isNull(index) ? "read it as an optional" : help)
  }

  /// The error for a column that holds something else than expected.
  ///
  /// - Parameters:
  ///   - index: Which column, counted from 0.
  ///   - found: What it holds, not the value itself.
  ///   - expected: What was expected.
  ///   - help: What to do about it.
  func mismatch(
    at index: Int, found: String, expected: String, help: String? = nil
  ) -> DatabaseError {
    let name = columnName(index)
    var error = DatabaseError(.decoding, "", help: help)
    error.columns = name.map { [$0] } ?? []
    error.decodingFailure = DecodingFailure(
      index: index, column: name, found: found, expected: expected)
    return error
  }

  /// Whether the row has a column with this index.
  func hasColumn(_ index: Int) -> Bool { index >= 0 && index < columnCount }

  /// A description of a column's value, without the value itself.
  private func contents(_ index: Int) -> String {
    if isNull(index) { return "NULL" }
    return switch source {
    case .sqlite(let row): Self.storageClassName(row.type(index))
    case .postgresql(let row): row.cell(index).map { Self.typeName($0.type) } ?? "nothing"
    case .list(let array): Self.typeName(array.elementType)
    case .fields: "another kind of field"
    }
  }

  private static func storageClassName(_ type: Int32) -> String {
    switch type {
    case SQLiteStorageClass.integer: "another integer"
    case SQLiteStorageClass.real: "another real number"
    case SQLiteStorageClass.text: "other text"
    case SQLiteStorageClass.blob: "a blob"
    default: "NULL"
    }
  }

  private static func typeName(_ type: UInt32) -> String {
    guard let name = PostgreSQLTypeID.name(of: type) else {
      return type < PostgreSQLTypeID.firstUserDefined
        ? "a value of another type (PostgreSQL's type \(type))"
        : "a value of a type that this database defines (OID \(type))"
    }
    return "a value of the type \(name)"
  }
}
