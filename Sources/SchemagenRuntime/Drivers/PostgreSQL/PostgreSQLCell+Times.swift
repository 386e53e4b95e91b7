import Foundation

extension PostgreSQLCell {
  /// The value as a date; times of day are those of 1970-01-01.
  var date: Date? {
    if type == PostgreSQLTypeID.date, bytes.count == 4 {
      return Date(dayNumber: load(Int32.self))
    }
    return timestamp?.date
  }

  /// The value as a point in time; nil when it is not one, or further away than timestamps reach.
  var timestamp: Timestamp? {
    switch (type, bytes.count) {
    case (PostgreSQLTypeID.timestamp, 8), (PostgreSQLTypeID.timestamptz, 8):
      return Timestamp(microseconds: load(Int64.self))
    case (PostgreSQLTypeID.date, 4):
      return Timestamp(dayNumber: load(Int32.self))
    case (PostgreSQLTypeID.time, 8):
      return Timestamp(timeOfDay: load(Int64.self))
    case (PostgreSQLTypeID.timetz, 12):
      return zonedTime
    default:
      return nil
    }
  }

  /// A time of day in UTC; the offset counts seconds west of Greenwich.
  private var zonedTime: Timestamp? {
    let time = load(Int64.self)
    let offset = Int64(load(Int32.self, at: 8)) * Timestamp.microsecondsPerSecond
    guard offset != 0 else { return Timestamp(timeOfDay: time) }
    guard (0...Timestamp.microsecondsPerDay).contains(time) else { return nil }
    let day = Timestamp.microsecondsPerDay
    return Timestamp(timeOfDay: (time + offset).flooredDivision(by: day).remainder)
  }
}
