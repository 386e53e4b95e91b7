import Foundation

/// A point in time as PostgreSQL stores it: microseconds since 2000-01-01 00:00 UTC.
///
/// <https://www.postgresql.org/docs/current/datatype-datetime.html>
struct Timestamp: Equatable, Sendable {
  var microseconds: Int64

  /// `infinity` and `-infinity`, which PostgreSQL stores as the extreme integers.
  static let infinity = Timestamp(microseconds: .max)
  static let negativeInfinity = Timestamp(microseconds: .min)

  static let microsecondsPerSecond: Int64 = 1_000_000
  static let microsecondsPerDay: Int64 = 86_400_000_000
  static let daysFrom1970To2000: Int64 = 10_957
  /// Seconds from 2000-01-01, where PostgreSQL counts from, to 2001-01-01, where `Date` does.
  static let secondsFrom2000To2001: Double = 31_622_400
  /// 4714-11-24 BC up to the end of year 294276.
  static let storable: Range<Int64> = -211_813_488_000_000_000..<9_223_371_331_200_000_000

  init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The nearest microsecond to a date; nil outside PostgreSQL's range.
  ///
  /// Whole seconds are split off first, because a `Date` far from 2001 has no exact microseconds.
  init?(_ date: Date) {
    let seconds = date.timeIntervalSinceReferenceDate
    guard seconds.isFinite else {
      if seconds.isNaN { return nil }
      self = seconds > 0 ? .infinity : .negativeInfinity
      return
    }
    guard abs(seconds) < 1e13 else { return nil }
    let whole = seconds.rounded(.down)
    let fraction = ((seconds - whole) * 1e6).rounded()
    let total =
      Int64(whole + Self.secondsFrom2000To2001) * Self.microsecondsPerSecond + Int64(fraction)
    guard Self.storable.contains(total) else { return nil }
    microseconds = total
  }

  /// The time as a `Date`, infinite where the time is.
  var date: Date {
    if self == .infinity { return Date(timeIntervalSinceReferenceDate: .infinity) }
    if self == .negativeInfinity { return Date(timeIntervalSinceReferenceDate: -.infinity) }
    let (seconds, fraction) = microseconds.flooredDivision(by: Self.microsecondsPerSecond)
    return Date(
      timeIntervalSinceReferenceDate: Double(seconds) - Self.secondsFrom2000To2001
        + Double(fraction) / 1e6)
  }

  var isFinite: Bool { self != .infinity && self != .negativeInfinity }

  /// The time, truncated to the fractional digits of a precision.
  func cut(toPrecision precision: Int) -> Timestamp {
    guard isFinite, precision < 6 else { return self }
    var unit: Int64 = 1
    for _ in max(0, precision)..<6 { unit *= 10 }
    return Timestamp(microseconds: microseconds - microseconds.flooredDivision(by: unit).remainder)
  }

  /// Days since 2000-01-01, and microseconds since midnight.
  var daysAndTime: (days: Int64, time: Int64) {
    let (quotient, remainder) = microseconds.flooredDivision(by: Self.microsecondsPerDay)
    return (quotient, remainder)
  }
}

extension Int64 {
  /// Quotient and remainder, rounding towards negative infinity.
  func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
