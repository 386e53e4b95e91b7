/// A point in time from RFC 3339 text, written as SQLite columns hold it.
struct UTCTimestamp: CustomStringConvertible {
  /// `YYYY-MM-DD HH:MM:SS.SSS` in UTC, which sorts together with `CURRENT_TIMESTAMP`.
  let description: String

  /// Reads `2020-01-31T12:00:00.000+02:00`; `nil` for anything else.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 19, let date = Self.numbers(bytes[0..<10], "-", count: 3),
      let time = Self.numbers(bytes[11..<19], ":", count: 3)
    else { return nil }
    var rest = bytes[19...]
    let milliseconds = Self.fraction(&rest)
    guard let offset = Self.offset(rest) else { return nil }
    let minutes = Self.days(date[0], date[1], date[2]) * 1440 + time[0] * 60 + time[1] - offset
    let day = Self.civil(minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440)
    let minute = ((minutes % 1440) + 1440) % 1440
    description =
      "\(Self.pad(day.0, 4))-\(Self.pad(day.1, 2))-\(Self.pad(day.2, 2)) "
      + "\(Self.pad(minute / 60, 2)):\(Self.pad(minute % 60, 2)):\(Self.pad(time[2], 2))."
      + Self.pad(milliseconds, 3)
  }

  private static func numbers(
    _ bytes: ArraySlice<UInt8>, _ separator: Character, count: Int
  ) -> [Int]? {
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: separator)
    let numbers = parts.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
    return numbers.count == count ? numbers : nil
  }

  private static func fraction(_ rest: inout ArraySlice<UInt8>) -> Int {
    guard rest.first == UInt8(ascii: ".") else { return 0 }
    let digits = rest.dropFirst().prefix { (48...57).contains($0) }
    rest = rest.dropFirst(1 + digits.count)
    let padded = (Array(digits) + [48, 48, 48]).prefix(3)
    return padded.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  private static func offset(_ rest: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: rest, as: UTF8.self)
    if text.isEmpty || text == "Z" || text == "z" { return 0 }
    guard let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let parts = numbers(rest.dropFirst(), ":", count: 2)
    else { return nil }
    let minutes = parts[0] * 60 + parts[1]
    return sign == UInt8(ascii: "-") ? -minutes : minutes
  }

  /// Days since 1970-03-01-based eras, after <https://howardhinnant.github.io/date_algorithms.html>.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  private static func civil(_ days: Int) -> (Int, Int, Int) {
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let civilMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0)
    return (year, civilMonth, dayOfYear - (153 * month + 2) / 5 + 1)
  }

  private static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
