extension DatabaseRow {
  /// Reads the elements of a PostgreSQL array.
  @usableFromInline
  func list<Element: ColumnValue>(at index: Int) throws -> [Element] {
    guard case .postgresql(let row) = source, let cell = row.cell(index),
      let array = PostgreSQLArray(cell)
    else { throw mismatch(at: index, expected: "a list of one dimension") }
    var elements: [Element] = []
    elements.reserveCapacity(array.ranges.count)
    var elementRow = DatabaseRow(.list(array))
    for element in array.ranges.indices {
      elements.append(try Element(row: &elementRow, at: element))
    }
    return elements
  }
}
