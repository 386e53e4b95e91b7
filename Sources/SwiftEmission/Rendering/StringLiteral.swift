/// Writes any text as a Swift string literal on one line.
enum StringLiteral {
  /// The literal with its quotes.
  ///
  /// - Parameter text: Any text.
  static func quoted(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      case "\0": literal += "\\0"
      case _ where VisibleText.mustBeSpeltOut(scalar): literal += VisibleText.spelling(of: scalar)
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
