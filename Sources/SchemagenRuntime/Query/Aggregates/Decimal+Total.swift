public import Foundation

extension Decimal {
  /// What SQLite selects in place of a sum when a value has more digits than its column.
  static let roundedTotal = "rounded"

  /// Reads a sum: a number, or on SQLite the text of one or of all its terms, separated by spaces.
  public static func _total(row: inout DatabaseRow, at index: Int) throws -> Decimal? {
    if row.isNull(index) { return nil }
    guard case .sqlite = row.source else { return try Decimal(row: &row, at: index) }
    return try sum(of: try row.text(at: index)[...], in: row, index)
  }

  /// Reads an average: the text of the sum, a slash and the number of values.
  public static func _average(row: inout DatabaseRow, at index: Int) throws -> Decimal? {
    if row.isNull(index) { return nil }
    let parts = try row.text(at: index).split(separator: "/")
    guard parts.count == 2, let count = Decimal(exactly: parts[1].utf8), count > 0 else {
      throw row.mismatch(at: index, expected: "an average")
    }
    return try sum(of: parts[0], in: row, index) / count
  }

  /// Adds the terms of a sum without rounding.
  private static func sum(
    of terms: Substring, in row: borrowing DatabaseRow, _ index: Int
  ) throws -> Decimal {
    guard terms != roundedTotal else {
      throw DatabaseError(
        .decoding,
        "a value has more digits than its column, so that its sum would be rounded",
        help: "correct the value, or give the column more digits")
    }
    if terms == "NaN" { return .nan }
    var total = Decimal(0)
    for term in terms.split(separator: " ") {
      guard var left = Decimal(exactly: term.utf8) else {
        throw row.mismatch(at: index, expected: "decimal numbers of at most 38 digits")
      }
      var right = total
      guard NSDecimalAdd(&total, &left, &right, .plain) == .noError else {
        throw DatabaseError.valueOutOfRange(
          "a sum of more than 38 digits", for: .decimal(precision: 38, scale: nil))
      }
    }
    return total
  }
}
