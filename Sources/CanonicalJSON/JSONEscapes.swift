/// The escapes of JSON strings: <https://www.rfc-editor.org/rfc/rfc8259#section-7>.
enum JSONEscapes {
  /// The byte that a letter after a backslash means; `nil` for `u` and for unknown escapes.
  static func byte(for letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "t"): 9
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "f"): 12
    case UInt8(ascii: "r"): 13
    default: nil
    }
  }

  /// How a character is written.
  ///
  /// The hashes of snapshots are taken from written text, so this must stay as it is to the byte:
  /// U+0008 and U+000C have shorter escapes that are read but never written, and whatever is not
  /// ASCII is written as itself.
  static func text(for scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\t": return "\\t"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\0"..<" ", "\u{7F}":
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: return String(scalar)
    }
  }

  /// Whether a byte is written as it is, whatever comes before and after.
  static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 32 && byte < 127 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }
}
