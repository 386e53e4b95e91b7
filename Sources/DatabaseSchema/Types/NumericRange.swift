/// Which numbers a column type holds exactly.
package struct NumericRange: Sendable {
  /// The least and the greatest number, in digits.
  package struct Bounds: Equatable, Sendable {
    package let least: String
    package let most: String
  }

  /// Decimal digits before the point.
  package let whole: Int
  /// Decimal digits after the point.
  package let fraction: Int
  /// Significant digits; `nil` when all places are exact.
  package let significant: Int?
  /// The bounds, where SQL can compare with them.
  package let bounds: Bounds?

  package init(whole: Int, fraction: Int, significant: Int? = nil, bounds: Bounds? = nil) {
    self.whole = whole
    self.fraction = fraction
    self.significant = significant
    self.bounds = bounds
  }

  /// Whole numbers between two others.
  ///
  /// - Parameters:
  ///   - digits: How many decimal digits the largest has.
  ///   - least: The least number, in digits.
  ///   - most: The greatest number, in digits.
  package init(digits: Int, from least: String, to most: String) {
    self.init(whole: digits, fraction: 0, bounds: Bounds(least: least, most: most))
  }

  /// The range of a decimal type with a precision and a scale; a snapshot may hold numbers that no
  /// database takes.
  package init(decimal arguments: [Int]) {
    let precision = arguments.first ?? 0
    let scale = arguments.count > 1 ? arguments[1] : 0
    let (digits, isTooLarge) = precision.subtractingReportingOverflow(scale)
    self.init(
      whole: isTooLarge ? 0 : digits, fraction: scale,
      bounds: Self.bounds(precision: precision, scale: scale))
  }

  /// PostgreSQL has no more than 1,000 digits:
  /// <https://www.postgresql.org/docs/current/datatype-numeric.html>.
  private static func bounds(precision: Int, scale: Int) -> Bounds? {
    guard (1...1_000).contains(precision), (0...1_000).contains(scale) else { return nil }
    let whole = precision > scale ? String(repeating: "9", count: precision - scale) : "0"
    let most = scale > 0 ? whole + "." + String(repeating: "9", count: scale) : whole
    return Bounds(least: "-" + most, most: most)
  }
}
