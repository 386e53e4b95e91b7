/// A date, a time of day or both as a schema writes them, read as UTC.
package struct DateTimeLiteral: Equatable, Sendable {
  /// Which parts are written; the others are those of 1970-01-01T00:00:00.
  package enum Form: Sendable {
    /// `2026-01-31T12:00:00.5+02:00`, as in <https://www.rfc-editor.org/rfc/rfc3339>.
    case dateTime
    /// `2026-01-31`.
    case date
    /// `12:00:00.5`, with an offset or in UTC.
    case time
  }

  package let form: Form
  /// Whether it is written with an offset other than zero.
  package let hasOffset: Bool
  /// The day in UTC.
  package let date: CivilDay
  private let minuteOfDay: Int
  private let second: Int
  private let fraction: [UInt8]

  /// Reads a literal; `nil` for anything else.
  package init?(_ text: String) {
    var reader = DateTimeReader(Array(text.utf8))
    let isTime = reader.startsWithTime
    let day = isTime ? CivilDay(year: 1970, month: 1, day: 1) : reader.day()
    guard let day else { return nil }
    if reader.isAtEnd {
      self.init(.date, day: day, DateTimeReader.Time())
      return
    }
    guard isTime || reader.takeSeparator(), let time = reader.time(needsOffset: !isTime),
      reader.isAtEnd
    else { return nil }
    self.init(isTime ? .time : .dateTime, day: day, time)
  }

  private init(_ form: Form, day: CivilDay, _ time: DateTimeReader.Time) {
    self.form = form
    hasOffset = time.offset != 0
    let minutes = day.daysSince1970 * 1440 + time.hour * 60 + time.minute - time.offset
    let days = minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
    // A time has no day that an offset could change.
    date = form == .time ? day : CivilDay(daysSince1970: days)
    minuteOfDay = minutes - days * 1440
    second = time.second
    fraction = time.fraction
  }

  /// `12:00:00` in UTC.
  ///
  /// - Parameters:
  ///   - digits: How many digits of a fraction are written at most.
  ///   - isPadded: Whether so many are always written.
  package func time(digits: Int, isPadded: Bool = false) -> String {
    var shown = fraction.prefix(digits)
    if isPadded { shown += Array(repeating: UInt8(ascii: "0"), count: digits - shown.count) }
    let clock = [minuteOfDay / 60, minuteOfDay % 60, second].map { $0.padded(to: 2) }
    let end = shown.isEmpty ? "" : "." + String(decoding: shown, as: UTF8.self)
    return clock.joined(separator: ":") + end
  }
}
