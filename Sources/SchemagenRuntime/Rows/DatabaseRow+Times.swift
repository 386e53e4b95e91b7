import Foundation

extension DatabaseRow {
  /// Reads a point in time, a day or a time of day.
  func date(at index: Int) throws -> Date {
    let value: Date? =
      switch source {
      case .sqlite(let row): row.timestamp(index)?.date
      case .postgresql(let row): row.cell(index)?.date
      case .list(let array): array.cell(index)?.date
      case .fields: nil
      }
    guard let value else { throw mismatch(at: index, expected: "a date") }
    return value
  }
}
