/// The fields of an interval's type, `DAY TO SECOND(3)`, to which the server cuts its values:
/// <https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-INTERVAL-INPUT>.
struct IntervalFields {
  /// The smallest field; a number without a unit counts it.
  let last: String
  /// Whether `10:20` is minutes and seconds.
  let isMinuteToSecond: Bool
  /// How many digits the seconds have after the point.
  private let precision: Int

  /// Reads `day to second(3)`, or `3` for a type without fields; empty text is a type with all.
  init(_ text: String) {
    let words = text.split { $0 == " " || $0 == "(" || $0 == ")" }
    last = words.last { Int($0) == nil }.map(String.init) ?? "second"
    isMinuteToSecond = words.starts(with: ["minute", "to", "second"])
    precision = min(max(words.last.flatMap { Int($0) } ?? 6, 0), 6)
  }

  /// Microseconds without what is below the smallest field, and rounded to the precision.
  func time(_ microseconds: Int) -> Int {
    switch last {
    case "year", "month", "day": return 0
    case "hour": return microseconds / 3_600_000_000 * 3_600_000_000
    case "minute": return microseconds / 60_000_000 * 60_000_000
    default:
      let unit = (precision..<6).reduce(1) { unit, _ in unit * 10 }
      return (microseconds + microseconds.signum() * (unit / 2)) / unit * unit
    }
  }
}
