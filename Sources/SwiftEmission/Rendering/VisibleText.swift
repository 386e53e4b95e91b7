/// Escapes characters that are invisible or change how others are displayed.
enum VisibleText {
  /// Whether a character is a control, a line separator, a direction mark or otherwise invisible
  /// (<https://trojansource.codes>).
  static func mustBeSpeltOut(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      return true
    default: return false
    }
  }

  /// A character as Swift's escape: `\u{202E}`.
  static func spelling(of scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }

  /// A line of a comment: tabs become spaces, invisible characters are escaped, the end is trimmed.
  ///
  /// - Parameter text: Text without line ends.
  static func line(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        line += "  "
      } else if mustBeSpeltOut(scalar) {
        line += spelling(of: scalar)
      } else {
        line.unicodeScalars.append(scalar)
      }
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
