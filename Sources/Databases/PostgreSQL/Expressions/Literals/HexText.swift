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

  /// `\x00ff` and text with octal escapes:
  /// <https://www.postgresql.org/docs/current/datatype-binary.html>.
  static func bytes(_ text: String) -> String? {
    if text.hasPrefix("\\x") {
      let digits = text.dropFirst(2).lowercased().filter { !$0.isWhitespace }
      return isHex(digits) ? digits : nil
    }
    var digits = ""
    var rest = Array(text.utf8)[...]
    while var byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\") {
        if rest.first == byte {
          rest.removeFirst()
        } else {
          let octal = String(decoding: rest.prefix(3), as: UTF8.self)
          guard octal.utf8.count == 3, let value = UInt8(octal, radix: 8) else { return nil }
          byte = value
          rest = rest.dropFirst(3)
        }
      }
      digits += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return digits
  }

  private static func isHex(_ text: String) -> Bool {
    text.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
  }
}
