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
  /// 4714-11-24 BC up to the end of year 294276, in seconds.
  static let storableSeconds: Range<Double> = -211_813_488_000..<9_223_371_331_200

  init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  var isFinite: Bool { self != .infinity && self != .negativeInfinity }

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
