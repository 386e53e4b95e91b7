/// The fraction of a second in a `Double`, in decimal digits.
struct DecimalFraction {
  private let seconds: Double
  private let whole: Double
  /// The distance to the next `Double`.
  private let step: Double

  init(of seconds: Double, after whole: Double, step: Double) {
    self.seconds = seconds
    self.whole = whole
    self.step = step
  }

  /// The fraction in microseconds, 0 to 1,000,000, as a multiple of the precision.
  ///
  /// - Parameter precision: The number of decimal digits, 0 to 6.
  func microseconds(precision: Int) -> Int64 {
    let unit = Self.microseconds[precision]
    // Half a microsecond: until 2106 the nearest microsecond is closer than any other.
    guard step >= 5e-7 else {
      let nearest = Int64(((seconds - whole) * 1e6).rounded())
      return nearest - nearest % unit
    }
    return exact(precision: precision) ?? nearest(unit: unit)
  }

  /// The shortest decimal fraction that is this `Double`, so that what was read from a column is
  /// written as it was.
  private func exact(precision: Int) -> Int64? {
    for unit in Self.microseconds[...precision] {
      let count = ((seconds - whole) * 1e6 / Double(unit)).rounded()
      let microseconds = Int64(count) * unit
      if whole + Double(microseconds) / 1e6 == seconds { return microseconds }
    }
    return nil
  }

  private func nearest(unit: Int64) -> Int64 {
    let length = Double(unit) / 1e6
    let count = (seconds - whole) / length
    let nearest = count.rounded()
    let isNear = abs(count - nearest) * length < step
    return Int64(isNear ? nearest : count.rounded(.down)) * unit
  }

  /// The microseconds of one unit of the last digit, by the number of digits.
  private static let microseconds: [Int64] = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1]
}
