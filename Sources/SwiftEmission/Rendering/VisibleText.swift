/// Keeps what cannot be seen, or changes how the rest is seen, out of source files.
enum VisibleText {
  /// Whether a character is a control, a line end, a direction mark or otherwise without a picture
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

  /// A line of a comment: tabs become spaces, what cannot be seen is spelt out, the end is trimmed.
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
