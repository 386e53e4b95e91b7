/// Reads dates and times as RFC 3339 writes them: <https://www.rfc-editor.org/rfc/rfc3339>.
enum RFC3339 {
  /// Whether a text is a date and time with an offset, such as `2026-01-31T12:00:00.5+02:00`.
  static func isDateTime(_ text: String) -> Bool {
    var reader = Reader(Array(text.utf8))
    guard let year = reader.number(4), reader.take("-"), let month = reader.number(2),
      reader.take("-"), let day = reader.number(2), (1...12).contains(month),
      day >= 1, day <= days(inMonth: month, of: year), reader.take("Tt "),
      let hour = reader.number(2), reader.take(":"), let minute = reader.number(2),
      reader.take(":"), let second = reader.number(2), hour < 24, minute < 60, second <= 60
    else { return false }
    if reader.take("."), !reader.takeDigits() { return false }
    return reader.takeOffset() && reader.isAtEnd
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private struct Reader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }

    var isAtEnd: Bool { index == bytes.count }

    mutating func number(_ digits: Int) -> Int? {
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
    mutating func take(_ characters: StaticString) -> Bool {
      guard index < bytes.count else { return false }
      let isThere = characters.withUTF8Buffer { $0.contains(bytes[index]) }
      if isThere { index += 1 }
      return isThere
    }

    mutating func takeDigits() -> Bool {
      let start = index
      while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
      return index > start
    }

    mutating func takeOffset() -> Bool {
      if take("Zz") { return true }
      guard take("+-"), let hours = number(2), take(":"), let minutes = number(2) else {
        return false
      }
      return hours < 24 && minutes < 60
    }
  }
}
