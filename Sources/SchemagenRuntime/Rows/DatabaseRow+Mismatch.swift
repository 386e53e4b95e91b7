extension DatabaseRow {
  /// The error for a column whose value has another type than expected.
  ///
  /// - Parameters:
  ///   - index: Which column, counted from 0.
  ///   - expected: What was expected, as in "expected a date".
  public func mismatch(at index: Int, expected: String) -> DatabaseError {
    var error = DatabaseError(.decoding, "")
    let place: String
    if let name = columnName(index) {
      place = "column \"\(name)\" (index \(index))"
      error.columns = [name]
    } else {
      place = "column \(index)"
    }
    if index < 0 || index >= columnCount {
      error.message = "\(place) was read from a row of \(columnCount) columns"
    } else if isNull(index) {
      error.message = "\(place) is NULL where \(expected) was expected"
      error.help = "read it as an optional"
    } else {
      error.message = "\(place) holds \(contents(index)) where \(expected) was expected"
    }
    return error
  }

  /// A description of a column's value, without the value itself.
  private func contents(_ index: Int) -> String {
    switch source {
    case .sqlite(let row): Self.storageClassName(row.type(index))
    case .postgresql(let row): row.cell(index).map { Self.typeName($0.type) } ?? "nothing"
    case .list(let array): Self.typeName(array.elementType)
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
    "a value of the PostgreSQL type \(PostgreSQLTypeID.name(of: type) ?? "with OID \(type)")"
  }
}
