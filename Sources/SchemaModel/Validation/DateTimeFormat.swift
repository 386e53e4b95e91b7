import DatabaseTypes

/// Knows how the default of a `DateTime` field looks.
enum DateTimeFormat {
  /// A date and time, and nothing less.
  case dateTime
  /// Also a date alone, for columns that hold only that.
  case date
  /// Also a time alone, for columns that hold only that.
  case time

  /// The format of a column by its native type.
  init(_ storage: SwiftStorage?) {
    switch storage {
    case .date: self = .date
    case .time, .timetz: self = .time
    case .boolean, .smallint, .integer, .bigint, .oid, .real, .double, .money, .text, .uuid, .json,
      .jsonb, .bytes, .decimal, .timestamp, .timestamptz, .other, nil:
      self = .dateTime
    }
  }

  /// What is wrong with a text, if anything.
  func problem(_ text: String) -> LiteralFormat.Problem? {
    guard let literal = DateTimeLiteral(text), accepts(literal.form) else {
      return LiteralFormat.Problem(message: "\"\(text)\" is not \(title).", help: help)
    }
    // <https://www.postgresql.org/docs/current/datatype-datetime.html> has no year 0.
    if (1...9999).contains(literal.date.year) { return nil }
    return LiteralFormat.Problem(
      message: "\"\(text)\" is outside of the years 1 to 9999 in UTC.", help: help)
  }

  private func accepts(_ form: DateTimeLiteral.Form) -> Bool {
    switch form {
    case .dateTime: true
    case .date: self == .date
    case .time: self == .time
    }
  }

  private var title: String {
    switch self {
    case .dateTime: "an RFC 3339 date and time"
    case .date: "a date"
    case .time: "a time of day"
    }
  }

  private var help: String {
    switch self {
    case .dateTime: "Write it like `\"2026-01-31T12:00:00Z\"`, or use `now()`."
    case .date: "Write it like `\"2026-01-31\"`, or use `now()`."
    case .time: "Write it like `\"12:00:00\"`, or use `now()`."
    }
  }
}
