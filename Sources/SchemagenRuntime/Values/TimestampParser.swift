/// Reads points in time from text: SQLite's own form and ISO 8601, UTC unless an offset is given.
struct TimestampParser {
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  private init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// The time of a text; nil when the text is not a time.
  static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    var parser = TimestampParser(text)
    return parser.timestamp()
  }

  private mutating func timestamp() -> Timestamp? {
    guard let date = date(), let days = date.daysSince1970 else { return nil }
    var microseconds: Int64 = 0
    if position < text.count {
      guard take("T") || take("t") || take(" "), let time = time() else { return nil }
      guard let offset = offset(), position == text.count else { return nil }
      microseconds = time - offset
    }
    let day = Int64(days) - Timestamp.daysFrom1970To2000
    return Timestamp(microseconds: day * Timestamp.microsecondsPerDay + microseconds)
  }

  private mutating func date() -> CivilDate? {
    guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"),
      let day = number(digits: 2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// `HH:MM`, `HH:MM:SS` or `HH:MM:SS.fraction` in microseconds.
  private mutating func time() -> Int64? {
    guard let hour = number(digits: 2), hour < 25, take(":"), let minute = number(digits: 2),
      minute < 60
    else { return nil }
    var second = 0
    var fraction: Int64 = 0
    if take(":") {
      guard let value = number(digits: 2), value < 61 else { return nil }
      second = value
      if take(".") || take(",") {
        guard let value = fractionOfSecond() else { return nil }
        fraction = value
      }
    }
    let seconds = Int64(hour * 3_600 + minute * 60 + second)
    return seconds * Timestamp.microsecondsPerSecond + fraction
  }

  private mutating func fractionOfSecond() -> Int64? {
    var unit: Int64 = 100_000
    var value: Int64 = 0
    let start = position
    while position < text.count, let digit = digit(at: position) {
      value += Int64(digit) * unit
      unit /= 10
      position += 1
    }
    return position > start ? value : nil
  }

  /// Nothing, `Z`, `+HH`, `+HHMM` or `+HH:MM` in microseconds.
  private mutating func offset() -> Int64? {
    if position == text.count || take("Z") || take("z") { return 0 }
    let isNegative = take("-")
    guard isNegative || take("+"), let hours = number(digits: 2) else { return nil }
    var minutes = 0
    if position < text.count {
      _ = take(":")
      guard let value = number(digits: 2) else { return nil }
      minutes = value
    }
    let microseconds = Int64(hours * 60 + minutes) * 60 * Timestamp.microsecondsPerSecond
    return isNegative ? -microseconds : microseconds
  }

  private mutating func number(digits: Int) -> Int? {
    guard position + digits <= text.count else { return nil }
    var value = 0
    for _ in 0..<digits {
      guard let digit = digit(at: position) else { return nil }
      value = value * 10 + digit
      position += 1
    }
    return value
  }

  private func digit(at index: Int) -> Int? {
    let byte = text[index]
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    return Int(byte - UInt8(ascii: "0"))
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard position < text.count, UInt32(text[position]) == scalar.value else { return false }
    position += 1
    return true
  }
}
