import SQLLexicon

/// Texts of type `jsonpath`: the server quotes all keys, and has its own white space:
/// <https://www.postgresql.org/docs/current/datatype-json.html#DATATYPE-JSONPATH>.
enum PathText {
  static func canonical(_ text: String) -> String {
    var result = ""
    var rest = text[...].unicodeScalars
    while let next = rest.popFirst() {
      if next.isSQLSpace {
        // Between words the space matters: `$[$a to 2]`.
        let isInside = result.unicodeScalars.last?.isPlain ?? false
        rest = rest.drop(while: \.isSQLSpace)
        if isInside, rest.first?.isPlain ?? false { result += " " }
        continue
      }
      // A backslash outside of quotes, or a comment, is rare enough to be left alone.
      if next == "\\" || (next == "/" && rest.first == "*") { return text }
      guard next == "\"" else {
        result.unicodeScalars.append(next)
        continue
      }
      var key = String.UnicodeScalarView()
      while let inner = rest.popFirst(), inner != "\"" {
        key.append(inner)
        if inner == "\\", let escaped = rest.popFirst() { key.append(escaped) }
      }
      let isName = [".", "$"].contains(result.unicodeScalars.last) && isPlain(key)
      result += isName ? String(key) : "\"" + String(key) + "\""
    }
    return isEnclosed(result) ? String(result.dropFirst().dropLast()) : result
  }

  /// Whether a key needs no quotes.
  private static func isPlain(_ key: String.UnicodeScalarView) -> Bool {
    key.allSatisfy(\.isPlain) && key.first.map { $0.properties.numericType == nil } ?? false
  }

  /// Whether parentheses are around all of it, as the server has them around a predicate.
  private static func isEnclosed(_ text: String) -> Bool {
    guard text.hasPrefix("("), text.hasSuffix(")") else { return false }
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    for scalar in text.unicodeScalars.dropLast() {
      if scalar == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = scalar == "\\" && !isEscaped
      if isQuoted { continue }
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      if depth == 0 { return false }
    }
    return true
  }
}
