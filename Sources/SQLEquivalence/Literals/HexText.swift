/// Texts in hexadecimal digits.
enum HexText {
  /// <https://www.postgresql.org/docs/current/datatype-uuid.html>
  static func uuid(_ text: String) -> String? {
    let digits = text.lowercased().filter { !"{}-".contains($0) }
    return digits.count == 32 && isHex(digits) ? digits : nil
  }

  /// <https://www.postgresql.org/docs/current/datatype-net-types.html#DATATYPE-MACADDR>
  static func hardwareAddress(_ text: String) -> String? {
    let digits = text.lowercased().filter { !":-.".contains($0) }
    return digits.count == 12 && isHex(digits) ? digits : nil
  }

  /// `\x00ff` and text without backslashes:
  /// <https://www.postgresql.org/docs/current/datatype-binary.html>.
  static func bytes(_ text: String) -> String? {
    if text.hasPrefix("\\x") {
      let digits = text.dropFirst(2).lowercased().filter { !$0.isWhitespace }
      return isHex(digits) ? digits : nil
    }
    if text.contains("\\") { return nil }
    return text.utf8.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  private static func isHex(_ text: String) -> Bool {
    text.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
  }
}
