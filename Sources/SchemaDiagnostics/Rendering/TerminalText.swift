/// Text from a file, made safe for a terminal and measured.
///
/// A schema can contain escape sequences that recolour or rewrite the terminal, and characters that
/// reorder the line. They are shown as replacement characters.
package struct TerminalText {
  /// What to print.
  let text: String
  /// How many columns it takes.
  let width: Int

  /// Makes a piece of a line safe to print; a tab becomes two spaces.
  init(_ raw: some StringProtocol) {
    var text = ""
    var width = 0
    for scalar in raw.unicodeScalars {
      if scalar == "\t" {
        text += "  "
        width += 2
      } else if Self.isUnsafe(scalar) {
        text.unicodeScalars.append("\u{FFFD}")
        width += 1
      } else {
        text.unicodeScalars.append(scalar)
        width += Self.width(of: scalar)
      }
    }
    self.text = text
    self.width = width
  }

  /// A message, which may have several lines, made safe to print.
  package static func message(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { TerminalText($0).text }.joined(separator: "\n")
  }

  /// A line of a list, in which a name may have line ends of its own, made safe to print.
  package static func line(_ line: String) -> String { TerminalText(line).text }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    // Marks that change the direction of text: <https://trojansource.codes>.
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(scalar.value) ? 2 : 1
    }
  }

  /// The blocks that terminals draw two columns wide: <https://www.unicode.org/reports/tr11/>.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
