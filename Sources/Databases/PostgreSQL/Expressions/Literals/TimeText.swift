import DatabaseTypes
import SQLEquivalence
import SQLLexicon

/// Texts of dates and times in ISO 8601, without a zone in UTC:
/// <https://www.postgresql.org/docs/current/datatype-datetime.html>.
struct TimeText {
  private var rest: Substring

  static func canonical(_ text: String, as type: String) -> String? {
    let text = text.trimmingSQLSpace().lowercased()
    if type != "time", type != "timetz", ["infinity", "-infinity"].contains(text) { return text }
    if text == "epoch" { return canonical("1970-01-01", as: type) }
    var reader = TimeText(text[...])
    return reader.value(as: type)
  }

  private init(_ text: Substring) {
    rest = text
  }

  private mutating func value(as type: String) -> String? {
    let hasDay = type != "time" && type != "timetz"
    var day: CivilDay?
    if hasDay {
      guard let read = self.day() else { return nil }
      day = read
      if take("t") || take(" ") { rest = rest.drop { $0 == " " } }
    }
    var clock = (seconds: 0, fraction: "")
    var offset: Int?
    if !rest.isEmpty {
      guard let read = self.clock() else { return nil }
      clock = read
      rest = rest.drop { $0 == " " }
      if !rest.isEmpty {
        guard let read = zone() else { return nil }
        offset = read
      }
    } else if !hasDay {
      return nil
    }
    switch type {
    case "date": return day?.description
    case "timestamptz":
      guard let day else { return nil }
      let seconds = day.daysSince1970 * 86_400 + clock.seconds - (offset ?? 0)
      return "\(seconds)\(clock.fraction)"
    case "timestamp":
      guard let day else { return nil }
      return "\(day.daysSince1970 * 86_400 + clock.seconds)\(clock.fraction)"
    case "timetz": return "\(clock.seconds)\(clock.fraction) \(offset ?? 0)"
    default: return "\(clock.seconds)\(clock.fraction)"
    }
  }

  private mutating func day() -> CivilDay? {
    let isCompact = rest.prefix { $0.isNumber }.count == 8
    let digits = isCompact ? 2...2 : 1...2
    guard let year = number(isCompact ? 4...4 : 4...6), isCompact || take("-"),
      let month = number(digits), isCompact || take("-"), let day = number(digits)
    else { return nil }
    return CivilDay(validYear: year, month: month, day: day)
  }

  /// Hours, minutes, and seconds of at most six digits after the point.
  private mutating func clock() -> (seconds: Int, fraction: String)? {
    guard let hour = number(1...2), take(":"), let minute = number(2...2), hour <= 24, minute < 60
    else { return nil }
    var seconds = hour * 3600 + minute * 60
    var fraction = ""
    if take(":") {
      guard let second = number(2...2), second < 60 else { return nil }
      seconds += second
      if take(".") {
        let digits = rest.prefix(while: \.isNumber)
        if digits.count > 6 { return nil }
        rest.removeFirst(digits.count)
        fraction = String(digits)
        while fraction.hasSuffix("0") { fraction.removeLast() }
        if !fraction.isEmpty { fraction = "." + fraction }
      }
    }
    return seconds < 86_400 || (seconds == 86_400 && fraction.isEmpty) ? (seconds, fraction) : nil
  }

  /// The distance from UTC in seconds.
  private mutating func zone() -> Int? {
    if rest == "z" || rest == "utc" || rest == "gmt" { return 0 }
    let isWest = rest.hasPrefix("-")
    guard take("+") || take("-"), let hours = number(1...2) else { return nil }
    var minutes = 0
    if !rest.isEmpty {
      _ = take(":")
      guard let read = number(2...2) else { return nil }
      minutes = read
    }
    guard rest.isEmpty, hours < 16, minutes < 60 else { return nil }
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    let text = rest.prefix(while: { ("0"..."9").contains($0) }).prefix(digits.upperBound)
    guard text.count >= digits.lowerBound, let value = Int(text) else { return nil }
    rest.removeFirst(text.count)
    return value
  }

  private mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }
}
