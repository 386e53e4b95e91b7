import Foundation

extension Timestamp {
  /// The time of a date at the precision of a column; nil for NaN and outside PostgreSQL's range.
  ///
  /// What the column does not hold is cut off. A `Date` is a `Double`, which has no exact fractions:
  /// a date that is nearer to a multiple of the precision than the step between two such numbers
  /// means that multiple.
  ///
  /// - Parameters:
  ///   - date: The date; an infinite one is PostgreSQL's infinity.
  ///   - precision: The number of fractional digits of a second, 0 to 6.
  init?(_ date: Date, precision: Int = 6) {
    let seconds = date.timeIntervalSinceReferenceDate
    guard seconds.isFinite else {
      if seconds.isNaN { return nil }
      self = seconds > 0 ? .infinity : .negativeInfinity
      return
    }
    // Whole seconds are split off first: a date far from 2001 has no exact microseconds.
    let whole = seconds.rounded(.down)
    guard Self.storableSeconds.contains(whole + Self.secondsFrom2000To2001) else { return nil }
    // Dates often come from seconds since 1970, whose step may be twice as large.
    let step = max(seconds.ulp, date.timeIntervalSince1970.ulp)
    let fraction = DecimalFraction(of: seconds, after: whole, step: step)
    microseconds =
      Int64(whole + Self.secondsFrom2000To2001) * Self.microsecondsPerSecond
      + fraction.microseconds(precision: max(0, min(precision, 6)))
  }

  /// The time as the nearest `Date`, infinite where the time is.
  var date: Date {
    if self == .infinity { return Date(timeIntervalSinceReferenceDate: .infinity) }
    if self == .negativeInfinity { return Date(timeIntervalSinceReferenceDate: -.infinity) }
    let (sinceReference, overflow) = microseconds.subtractingReportingOverflow(
      Int64(Self.secondsFrom2000To2001) * Self.microsecondsPerSecond)
    let total = overflow ? microseconds : sinceReference
    // One division of whole numbers that a `Double` holds is rounded once.
    if total.magnitude < 1 << 53 {
      return Date(timeIntervalSinceReferenceDate: Double(total) / 1e6)
    }
    let (seconds, fraction) = total.quotientAndRemainder(dividingBy: Self.microsecondsPerSecond)
    return Date(timeIntervalSinceReferenceDate: Double(seconds) + Double(fraction) / 1e6)
  }
}
