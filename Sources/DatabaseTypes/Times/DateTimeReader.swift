/// Reads the parts of a date and time.
struct DateTimeReader {
  /// A time of day with its distance from UTC in minutes.
  struct Time {
    var hour = 0
    var minute = 0
    var second = 0
    var fraction: [UInt8] = []
    var offset = 0
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { index == bytes.count }

  /// Whether the text begins with an hour, not with a year.
  var startsWithTime: Bool { bytes.count > 2 && bytes[2] == UInt8(ascii: ":") }

  /// `2026-01-31`.
  mutating func day() -> CivilDay? {
    guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2),
      (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    return CivilDay(year: year, month: month, day: day)
  }

  /// What is between a date and a time.
  mutating func takeSeparator() -> Bool { take("Tt ") }

  /// `12:00:00.5+02:00`.
  mutating func time(needsOffset: Bool) -> Time? {
    guard let hour = number(2), take(":"), let minute = number(2), take(":"),
      let second = number(2), hour < 24, minute < 60, second <= 60
    else { return nil }
    var time = Time(hour: hour, minute: minute, second: second)
    if take(".") {
      time.fraction = digits()
      if time.fraction.isEmpty { return nil }
    }
    if !needsOffset, isAtEnd { return time }
    guard let offset = offset() else { return nil }
    time.offset = offset
    return time
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private mutating func number(_ digits: Int) -> Int? {
    guard index + digits <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[index..<index + digits] {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte) - 48
    }
    index += digits
    return value
  }

  /// Takes one of some characters.
  private mutating func take(_ characters: StaticString) -> Bool {
    guard index < bytes.count else { return false }
    let isThere = characters.withUTF8Buffer { $0.contains(bytes[index]) }
    if isThere { index += 1 }
    return isThere
  }

  private mutating func digits() -> [UInt8] {
    let digits = bytes[index...].prefix { (48...57).contains($0) }
    index = digits.endIndex
    return Array(digits)
  }

  private mutating func offset() -> Int? {
    if take("Zz") { return 0 }
    let isBehind = index < bytes.count && bytes[index] == UInt8(ascii: "-")
    guard take("+-"), let hours = number(2), take(":"), let minutes = number(2), hours < 24,
      minutes < 60
    else { return nil }
    return (isBehind ? -1 : 1) * (hours * 60 + minutes)
  }
}
