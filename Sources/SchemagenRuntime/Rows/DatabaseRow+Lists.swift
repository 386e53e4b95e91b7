extension DatabaseRow {
  /// Reads the elements of a PostgreSQL array; a NULL list is empty.
  ///
  /// A column that was added to a table with rows holds NULL in them.
  @usableFromInline
  func list<Element: ColumnValue>(at index: Int) throws -> [Element] {
    if isNull(index), hasColumn(index) { return [] }
    guard case .postgresql(let row) = source, let cell = row.cell(index),
      let array = PostgreSQLArray(cell)
    else { throw mismatch(at: index, expected: "a list of one dimension") }
    var elements: [Element] = []
    elements.reserveCapacity(array.ranges.count)
    var elementRow = DatabaseRow(.list(array))
    for element in array.ranges.indices {
      do {
        elements.append(try Element(row: &elementRow, at: element))
      } catch {
        throw mismatch(at: index, element: element, error)
      }
    }
    return elements
  }

  /// The error for one element of a list.
  private func mismatch(at index: Int, element: Int, _ error: any Error) -> any Error {
    guard let cause = error as? DatabaseError, let failure = cause.decodingFailure else {
      return error
    }
    let isNull = failure.found == "NULL"
    return mismatch(
      at: index, found: "\(failure.found) as element \(element) of a list",
      expected: failure.expected,
      help: isNull ? "remove it with array_remove(column, NULL)" : cause.help)
  }
}
