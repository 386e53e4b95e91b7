/// Texts of bits, `b101` and `x1f` and `101`: <https://www.postgresql.org/docs/current/datatype-bit.html>.
enum BitText {
  static func canonical(_ text: String) -> String {
    guard let first = text.first else { return text }
    switch first {
    case "b", "B": return String(text.dropFirst())
    case "x", "X":
      var bits = ""
      for digit in text.dropFirst() {
        guard let value = digit.hexDigitValue else { return text }
        let digits = String(value, radix: 2)
        bits += String(repeating: "0", count: 4 - digits.count) + digits
      }
      return bits
    default: return text
    }
  }
}
