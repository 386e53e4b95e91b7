extension Timestamp {
  /// Midnight UTC of the day that lies this many days after 2000-01-01; nil where there is no such
  /// timestamp, because days reach further.
  init?(dayNumber: Int32) {
    switch dayNumber {
    case .max: self = .infinity
    case .min: self = .negativeInfinity
    default:
      let (total, overflow) = Int64(dayNumber)
        .multipliedReportingOverflow(by: Timestamp.microsecondsPerDay)
      if overflow { return nil }
      self.init(microseconds: total)
    }
  }

  /// A time of 1970-01-01, or the midnight that ends it; nil for another number of microseconds.
  init?(timeOfDay: Int64) {
    guard (0...Timestamp.microsecondsPerDay).contains(timeOfDay) else { return nil }
    self.init(microseconds: Self.startOf1970 + timeOfDay)
  }

  /// Microseconds since midnight; the midnight that ends 1970-01-01 is `24:00`, as it is read.
  var timeOfDay: Int64 {
    let end = Self.startOf1970 + Self.microsecondsPerDay
    return microseconds == end ? Self.microsecondsPerDay : daysAndTime.time
  }

  private static let startOf1970 = -daysFrom1970To2000 * microsecondsPerDay
}
