/// Texts of type `boolean`: <https://www.postgresql.org/docs/current/datatype-boolean.html>.
enum BooleanText {
  static func canonical(_ text: String) -> String? {
    let word = text.trimmingSpace().lowercased()
    if word.isEmpty { return nil }
    if word == "1" || "true".hasPrefix(word) || "yes".hasPrefix(word) || word == "on" {
      return "true"
    }
    if word == "0" || "false".hasPrefix(word) || "no".hasPrefix(word) || word == "of"
      || word == "off"
    {
      return "false"
    }
    return nil
  }
}

extension String {
  /// The text without the white space around it.
  func trimmingSpace() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
