extension Timestamp {
  /// The length of the text that ``writeSQLiteText(to:)`` writes.
  static let sqliteTextLength = 23

  /// Whether the year has four digits, as the text needs.
  var hasSQLiteText: Bool {
    // The years 0 to 9999 in microseconds since 2000-01-01.
    (-63_113_904_000_000_000..<252_455_616_000_000_000).contains(microseconds)
  }

  /// Writes `YYYY-MM-DD HH:MM:SS.SSS` in UTC, which sorts together with SQLite's
  /// `CURRENT_TIMESTAMP`.
  ///
  /// - Returns: Whether the year has four digits, as this form needs; otherwise nothing is written.
  func writeSQLiteText(to text: UnsafeMutablePointer<UInt8>) -> Bool {
    guard isFinite else { return false }
    let (days, time) = daysAndTime
    let civil = CivilDate(daysSince1970: Int(days + Self.daysFrom1970To2000))
    guard (0...9999).contains(civil.year) else { return false }
    let milliseconds = Int(time / 1_000)
    Self.write(civil.year, digits: 4, then: "-", at: 0, of: text)
    Self.write(civil.month, digits: 2, then: "-", at: 5, of: text)
    Self.write(civil.day, digits: 2, then: " ", at: 8, of: text)
    Self.write(milliseconds / 3_600_000, digits: 2, then: ":", at: 11, of: text)
    Self.write(milliseconds / 60_000 % 60, digits: 2, then: ":", at: 14, of: text)
    Self.write(milliseconds / 1_000 % 60, digits: 2, then: ".", at: 17, of: text)
    Self.write(milliseconds % 1_000, digits: 3, then: nil, at: 20, of: text)
    return true
  }

  /// The time as `YYYY-MM-DDTHH:MM:SS.ffffffZ`; nil unless the year has four digits.
  var iso8601Text: String? {
    var text = [UInt8](repeating: 0, count: Self.sqliteTextLength)
    let fits = text.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map(writeSQLiteText(to:)) ?? false
    }
    guard fits else { return nil }
    text[10] = UInt8(ascii: "T")
    let rest = String(daysAndTime.time % 1_000)
    let zeros = String(repeating: "0", count: 3 - rest.count)
    return String(decoding: text, as: UTF8.self) + zeros + rest + "Z"
  }

  /// Writes a number with leading zeros and a separator after it.
  private static func write(
    _ number: Int, digits: Int, then separator: Unicode.Scalar?, at offset: Int,
    of text: UnsafeMutablePointer<UInt8>
  ) {
    var rest = number
    for position in stride(from: offset + digits - 1, through: offset, by: -1) {
      text[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    if let separator { text[offset + digits] = UInt8(truncatingIfNeeded: separator.value) }
  }
}
