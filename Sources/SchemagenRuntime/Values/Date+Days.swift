import Foundation

extension Date {
  /// The day in UTC as PostgreSQL counts it, from 2000-01-01, with the extreme integers for
  /// infinity; nil for NaN and outside its range.
  ///
  /// Days reach further than points in time: 4714-11-24 BC to 5874897-12-31,
  /// <https://www.postgresql.org/docs/current/datatype-datetime.html>.
  var dayNumber: Int32? {
    let seconds = timeIntervalSinceReferenceDate
    if seconds.isInfinite { return seconds > 0 ? .max : .min }
    let days = ((seconds + Timestamp.secondsFrom2000To2001) / Self.secondsPerDay).rounded(.down)
    guard days >= -2_451_545, days < 2_145_031_949 else { return nil }
    return Int32(days)
  }

  /// Midnight UTC of a day that PostgreSQL counts from 2000-01-01.
  init(dayNumber: Int32) {
    let seconds: Double =
      switch dayNumber {
      case .max: .infinity
      case .min: -.infinity
      default: Double(dayNumber) * Self.secondsPerDay - Timestamp.secondsFrom2000To2001
      }
    self.init(timeIntervalSinceReferenceDate: seconds)
  }

  private static let secondsPerDay: Double = 86_400
}
