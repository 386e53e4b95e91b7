import Foundation
import TestSupport

/// Writes the same words in different ways: letter case, quotes, comments between them.
struct RandomWriter {
  /// Names that need care.
  static let names = [
    "a", "b", "id", "Name", "two words", "it's", "dou\"ble", "tick`", "order", "check", "new\nline",
    "é", "e\u{301}", "generated", "always", "100%", "x, y", "(z)", "-- no", "key", "primary",
    "rowid2",
  ]

  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// A name in any quotes that it can have, or without quotes.
  mutating func name(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { (97...122).contains($0 | 0x20) }
    let isKeyword = ["order", "check", "primary", "generated", "always"].contains(name)
    let double = "\"" + name.replacing("\"", with: "\"\"") + "\""
    var forms = [
      double, double, "'" + name.replacing("'", with: "''") + "'",
      "`" + name.replacing("`", with: "``") + "`", "[\(name)]",
    ]
    if isPlain, !isKeyword { forms += [name, name.uppercasedASCII, name, name] }
    return forms.randomElement(using: &random) ?? double
  }

  /// Keywords with gaps between them, in upper, lower or mixed case.
  mutating func words(_ text: String) -> String {
    var result = ""
    for word in text.split(separator: " ") {
      if !result.isEmpty { result += gap() }
      result +=
        [String(word), word.lowercased(), word.capitalized].randomElement(using: &random) ?? ""
    }
    return result
  }

  /// White space or comments.
  mutating func gap() -> String {
    let plain = [" ", " ", " ", " ", " ", "\n", "\t ", "  "]
    let odd = ["/* c, ( */", " -- it's )\n", "/**/", "\r\n\u{0C}"]
    let isOdd = Int.random(in: 0..<12, using: &random) == 0
    return (isOdd ? odd : plain).randomElement(using: &random) ?? " "
  }
}
