import DatabaseTypes
import Foundation

/// A value of `values.txt` as SQL, and how a query shows what a column holds in the same words.
struct SampleValue {
  let type: ScalarType
  let dialect: Dialect

  /// The value as a literal, in the form in which the runtime stores it.
  func literal(_ text: String) -> String {
    switch type {
    case .string: return quoted(Self.unquoted(text))
    case .boolean: return dialect == .sqlite ? (text == "true" ? "1" : "0") : text
    case .int, .bigInt, .decimal: return text
    case .float:
      if text == "Infinity" { return dialect == .sqlite ? "9e999" : "'Infinity'" }
      return text.contains(".") || text.contains("e") ? text : text + ".0"
    case .dateTime: return quoted(text)
    case .json:
      // A number that the column would round is stored as bytes.
      let isLong = dialect == .sqlite && text.count > 19 && Double(text) != nil
      return isLong ? "CAST(\(quoted(text)) AS BLOB)" : quoted(text)
    case .bytes:
      let digits = text == "empty" ? "" : text
      return dialect == .sqlite ? "x'\(digits)'" : "'\\x\(digits)'"
    }
  }

  /// An expression that shows a column's value; on SQLite with its storage class where that is not
  /// the one that the runtime reads.
  func shown(_ column: String) -> String {
    dialect == .sqlite ? shownBySQLite(column) : shownByPostgreSQL(column)
  }

  /// Whether what a query shows is the value.
  ///
  /// SQLite writes numbers as text with 15 digits, newer versions with 17 and later with an exponent:
  /// <https://www.sqlite.org/changes.html>.
  func isShown(_ found: String, for text: String) -> Bool {
    let isLong = [found, text].contains { $0.contains("e") || $0.filter(\.isNumber).count > 15 }
    if dialect == .sqlite, isLong, type == .string || type == .decimal,
      let left = Double(found), let right = Double(Self.unquoted(text))
    {
      return left == right || abs(left - right) <= 1e-15 * abs(right)
    }
    if text == "NULL" || found == "NULL" { return found == text }
    switch type {
    case .float, .decimal:
      guard let left = Double(found), let right = Double(text) else { return found == text }
      return left == right && (type == .float || Decimal(string: found) == Decimal(string: text))
    case .string: return found == Self.unquoted(text)
    case .bytes: return found == (text == "empty" ? "" : text)
    case .boolean, .int, .bigInt, .dateTime, .json: return found == text
    }
  }

  private func shownByPostgreSQL(_ column: String) -> String {
    let value =
      switch type {
      case .string, .boolean, .int, .bigInt, .float, .json: "\(column)::text"
      case .decimal: "trim_scale(\(column))::text"
      case .dateTime: "to_char(\(column), 'YYYY-MM-DD HH24:MI:SS.MS')"
      case .bytes: "encode(\(column), 'hex')"
      }
    return "coalesce(\(value), 'NULL')"
  }

  private func shownBySQLite(_ column: String) -> String {
    let (classes, value) =
      switch type {
      case .string, .dateTime: ("'text'", column)
      case .boolean: ("'integer'", "CASE \(column) WHEN 0 THEN 'false' WHEN 1 THEN 'true' END")
      case .int, .bigInt: ("'integer'", "CAST(\(column) AS TEXT)")
      case .float:
        ("'real'", "CASE \(column) WHEN 9e999 THEN 'Infinity' ELSE printf('%!.17g', \(column)) END")
      case .decimal: ("'integer', 'real'", "CAST(\(column) AS TEXT)")
      case .json: ("'integer', 'real', 'text', 'blob'", "CAST(\(column) AS TEXT)")
      case .bytes: ("'blob'", "lower(hex(\(column)))")
      }
    return """
      CASE typeof(\(column)) WHEN 'null' THEN 'NULL' ELSE \
      CASE WHEN typeof(\(column)) IN (\(classes)) THEN \(value) ELSE 'stored as ' || quote(\(column)) END END
      """
  }

  private func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }

  /// The string that JSON quotes.
  private static func unquoted(_ text: String) -> String {
    let decoded = try? JSONDecoder().decode([String].self, from: Data("[\(text)]".utf8))
    return decoded?.first ?? text
  }
}
