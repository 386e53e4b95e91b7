import SQLLexicon

/// What documentation in a schema can say of a comment in a database.
package enum CommentText {
  /// The lines of a comment as documentation has them, without blanks at their ends; empty for a comment
  /// that says nothing.
  ///
  /// A line ends wherever a tool may see an end, so that no part of a comment is read as a declaration:
  /// <https://www.unicode.org/standard/reports/tr13/tr13-5.html>.
  package static func lines(of comment: String?) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var isAfterReturn = false
    func ended() -> String {
      while let last = line.last, last == " " || last == "\t" { line.removeLast() }
      return String(line)
    }
    for scalar in (comment ?? "").unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      if scalar == "\n", isAfterReturn { continue }
      if isLineEnd(scalar) {
        lines.append(ended())
        line.removeAll()
      } else {
        line.append(scalar)
      }
    }
    lines.append(ended())
    return lines.allSatisfy(\.isEmpty) ? [] : lines
  }

  /// Whether documentation says the same of two comments.
  package static func isSame(_ one: String?, _ other: String?) -> Bool {
    let (lines, others) = (lines(of: one), lines(of: other))
    return lines.isExactly(others)
  }

  /// LF, VT, FF, CR, NEL, and the separators of lines and paragraphs.
  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    (0xA...0xD).contains(scalar.value) || [0x85, 0x2028, 0x2029].contains(scalar.value)
  }
}
