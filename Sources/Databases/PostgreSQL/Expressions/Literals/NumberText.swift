import SQLLexicon

/// Texts of numbers: <https://www.postgresql.org/docs/current/datatype-numeric.html>.
enum NumberText {
  /// A number of SQL without underscores, and in decimal digits:
  /// <https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-CONSTANTS-NUMERIC>.
  static func plain(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    var digits = (isNegative ? text.dropFirst() : text[...]).replacing("_", with: "")
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where digits.hasPrefix(prefix) {
      if let value = UInt64(digits.dropFirst(2), radix: radix) { digits = String(value)[...] }
    }
    return (isNegative ? "-" : "") + digits
  }

  /// A text without space around it, if it has digits alone besides what floats may have.
  static func trimmed(_ text: String) -> String? {
    let trimmed = text.trimmingSQLSpace().lowercased()
    return trimmed.utf8.allSatisfy { "0123456789+-.e".utf8.contains($0) } ? trimmed : nil
  }

  /// A whole number without a plus and leading zeros.
  static func integer(_ text: String) -> String? {
    trimmed(text).flatMap { Int64($0) }.map(String.init)
  }

  /// An amount with two digits after the point, as in the locale C and those with dollars.
  static func money(_ text: String) -> String? {
    let digits = text.trimmingSQLSpace().replacing("$", with: "").replacing(",", with: "")
    guard let amount = decimal(digits) else { return nil }
    let fraction = amount.split(separator: ".").dropFirst().first.map(\.count) ?? 0
    if fraction > 2 { return nil }
    return decimal(amount + (fraction == 0 ? ".00" : fraction == 1 ? "0" : ""))
  }

  /// A number with all digits that were written after the point, which `numeric` keeps.
  static func decimal(_ text: String) -> String? {
    guard let trimmed = trimmed(text) else { return nil }
    var rest = trimmed[...]
    let isNegative = rest.hasPrefix("-")
    if isNegative || rest.hasPrefix("+") { rest.removeFirst() }
    var exponent = 0
    if let mark = rest.firstIndex(of: "e") {
      guard let value = Int(rest[rest.index(after: mark)...]), abs(value) < 1000 else { return nil }
      exponent = value
      rest = rest[..<mark]
    }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    let digits = parts[0] + fraction
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return shifted(String(digits), point: parts[0].count + exponent, isNegative: isNegative)
  }

  /// The digits with the point where the exponent puts it.
  private static func shifted(_ digits: String, point: Int, isNegative: Bool) -> String {
    var digits = digits
    var point = point
    if point < 0 {
      digits = String(repeating: "0", count: -point) + digits
      point = 0
    }
    if point > digits.count { digits += String(repeating: "0", count: point - digits.count) }
    let whole = digits.prefix(point).drop { $0 == "0" }
    let fraction = digits.dropFirst(point)
    let isZero = whole.isEmpty && fraction.allSatisfy { $0 == "0" }
    return (isNegative && !isZero ? "-" : "") + (whole.isEmpty ? "0" : whole)
      + (fraction.isEmpty ? "" : "." + fraction)
  }
}
