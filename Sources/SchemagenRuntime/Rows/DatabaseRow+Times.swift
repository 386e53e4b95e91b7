extension DatabaseRow {
  /// Reads a point in time.
  func timestamp(at index: Int) throws -> Timestamp {
    let value: Timestamp? =
      switch source {
      case .sqlite(let row): row.timestamp(index)
      case .postgresql(let row): row.cell(index)?.timestamp
      case .list(let array): array.cell(index)?.timestamp
      }
    guard let value else { throw mismatch(at: index, expected: "a date") }
    return value
  }
}
