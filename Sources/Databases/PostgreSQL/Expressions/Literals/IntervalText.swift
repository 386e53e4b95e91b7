import SQLLexicon

/// Texts of intervals, `1 year 2 mons 3 days 04:05:06`:
/// <https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-INTERVAL-INPUT>.
struct IntervalText {
  private var months = 0
  private var days = 0
  private var microseconds = 0

  /// Months, days and microseconds, which the type keeps apart.
  ///
  /// - Parameter fields: The fields of the type, as `INTERVAL DAY TO SECOND(3)` has them.
  static func canonical(_ text: String, fields: String) -> String? {
    let fields = IntervalFields(fields)
    var value = IntervalText()
    guard value.read(text.trimmingSQLSpace().lowercased(), fields) else { return nil }
    let months = fields.last == "year" ? value.months / 12 * 12 : value.months
    let days = ["year", "month"].contains(fields.last) ? 0 : value.days
    return "\(months) \(days) \(fields.time(value.microseconds))"
  }

  private mutating func read(_ text: String, _ fields: IntervalFields) -> Bool {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)[...]
    if words.first == "@" { words.removeFirst() }
    let isAgo = words.last == "ago"
    if isAgo { words.removeLast() }
    // The bounds on numbers and on their count keep the sums from overflowing.
    if words.isEmpty || words.count > 40 { return false }
    while let word = words.popFirst() {
      if word.contains(":") {
        guard clock(word, fields) else { return false }
        continue
      }
      let number = word.prefix { "+-.0123456789".contains($0) }
      var name = String(word.dropFirst(number.count))
      if name.isEmpty {
        if yearsAndMonths(word) { continue }
        if words.first?.contains(":") ?? false {
          name = "day"
        } else if let next = words.first, next.first?.isLetter ?? false {
          name = next
          words.removeFirst()
        } else if words.isEmpty {
          name = fields.last
        }
      }
      guard add(String(number), name) else { return false }
    }
    if isAgo { (months, days, microseconds) = (-months, -days, -microseconds) }
    return true
  }

  /// `-04:05:06.7`.
  private mutating func clock(_ word: String, _ fields: IntervalFields) -> Bool {
    let isNegative = word.hasPrefix("-")
    var parts = word.drop { $0 == "-" || $0 == "+" }.split(
      separator: ":", omittingEmptySubsequences: false)
    if fields.isMinuteToSecond, parts.count == 2 { parts.insert("0", at: 0) }
    guard (2...3).contains(parts.count), let hours = Int(parts[0]), let minutes = Int(parts[1]),
      minutes < 60, hours < 1_000_000,
      let seconds = parts.count == 3 ? Self.millionths(String(parts[2])) : 0
    else { return false }
    let value = (hours * 60 + minutes) * 60_000_000 + seconds
    microseconds += isNegative ? -value : value
    return true
  }

  private mutating func add(_ number: String, _ unit: String) -> Bool {
    guard let amount = Self.millionths(number) else { return false }
    if let length = Self.lengths[unit] {
      // Below a microsecond the server rounds.
      guard length % 1_000_000 == 0 else {
        guard amount * length % 1_000_000 == 0 else { return false }
        microseconds += amount * length / 1_000_000
        return true
      }
      microseconds += amount * (length / 1_000_000)
      return true
    }
    if let count = Self.dayCounts[unit] {
      // Parts of a day are hours; days do not go over into months.
      days += amount * count / 1_000_000
      microseconds += amount * count % 1_000_000 * 86_400
      return true
    }
    // Parts of a month would go over into days.
    guard amount % 1_000_000 == 0 else { return false }
    if let count = Self.monthCounts[unit] {
      months += amount / 1_000_000 * count
    } else {
      return false
    }
    return true
  }

  /// `1-2`: years and months.
  private mutating func yearsAndMonths(_ word: String) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let years = Int(parts[0]), let more = Int(parts[1]), years >= 0,
      years < 1_000_000, (0..<12).contains(more)
    else { return false }
    months += years * 12 + more
    return true
  }

  /// A number times a million; `nil` for more digits, and for numbers that could overflow.
  private static func millionths(_ text: String) -> Int? {
    guard let decimal = NumberText.decimal(text) else { return nil }
    let parts = decimal.split(separator: ".")
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    guard parts[0].count <= 9, fraction.count <= 6 else { return nil }
    return Int(parts[0] + fraction + String(repeating: "0", count: 6 - fraction.count))
  }

  private static let lengths: [String: Int] = {
    let units = [
      ("microsecond microseconds us usec", 1), ("millisecond milliseconds ms msec", 1000),
      ("second seconds sec secs s", 1_000_000), ("minute minutes min mins m", 60_000_000),
      ("hour hours hr hrs h", 3_600_000_000),
    ]
    return table(units)
  }()
  private static let dayCounts = table([("day days d", 1), ("week weeks w", 7)])
  private static let monthCounts = table([
    ("month months mon mons", 1), ("year years yr yrs y", 12), ("decade decades", 120),
    ("century centuries", 1200), ("millennium millennia", 12_000),
  ])

  private static func table(_ units: [(names: String, count: Int)]) -> [String: Int] {
    var all: [String: Int] = [:]
    for unit in units {
      for name in unit.names.split(separator: " ") { all[String(name)] = unit.count }
    }
    return all
  }
}
