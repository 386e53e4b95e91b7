/// Texts of type `jsonpath`: the server quotes all keys, and has its own white space:
/// <https://www.postgresql.org/docs/current/datatype-json.html#DATATYPE-JSONPATH>.
enum PathText {
  static func canonical(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let next = rest.popFirst() {
      if next.isWhitespace { continue }
      guard next == "\"" else {
        result.append(next)
        continue
      }
      var key = ""
      while let inner = rest.popFirst(), inner != "\"" {
        key.append(inner)
        if inner == "\\", let escaped = rest.popFirst() { key.append(escaped) }
      }
      let isPlain =
        key.first?.isLetter ?? false && key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      result += result.hasSuffix(".") && isPlain ? key : "\"" + key + "\""
    }
    return isEnclosed(result) ? String(result.dropFirst().dropLast()) : result
  }

  /// Whether parentheses are around all of it, as the server has them around a predicate.
  private static func isEnclosed(_ text: String) -> Bool {
    guard text.hasPrefix("("), text.hasSuffix(")") else { return false }
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    for character in text.dropLast() {
      if character == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = character == "\\" && !isEscaped
      if isQuoted { continue }
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth == 0 { return false }
    }
    return true
  }
}
