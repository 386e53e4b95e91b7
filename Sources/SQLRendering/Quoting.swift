/// Puts text in quotes, as identifier or as string literal.
enum Quoting {
  /// Appends a text in quotes, each quote inside of it doubled and without NUL, which no database
  /// takes in SQL.
  static func append(_ value: String, quote: UInt8, to text: inout String) {
    let mark = Character(UnicodeScalar(quote))
    text.append(mark)
    if value.utf8.contains(where: { $0 == quote || $0 == 0 }) {
      for scalar in value.unicodeScalars where scalar.value != 0 {
        if scalar.value == UInt32(quote) { text.append(mark) }
        text.unicodeScalars.append(scalar)
      }
    } else {
      text += value
    }
    text.append(mark)
  }
}
