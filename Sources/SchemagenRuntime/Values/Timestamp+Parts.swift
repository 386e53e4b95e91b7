extension Timestamp {
  /// Midnight UTC of the day that lies this many days after 2000-01-01.
  init(dayNumber: Int32) {
    switch dayNumber {
    case .max: self = .infinity
    case .min: self = .negativeInfinity
    default: self.init(microseconds: Int64(dayNumber) * Timestamp.microsecondsPerDay)
    }
  }

  /// A time of 1970-01-01.
  init(timeOfDay: Int64) {
    self.init(
      microseconds: timeOfDay - Timestamp.daysFrom1970To2000 * Timestamp.microsecondsPerDay)
  }
}
