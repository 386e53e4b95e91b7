extension CheckValue {
  /// `LIKE`, where it does not depend on the case of letters, which SQLite ignores, nor on an escape,
  /// which it does not have: <https://www.sqlite.org/lang_expr.html#like>.
  func isLike(_ pattern: CheckValue) -> CheckVerdict {
    switch (self, pattern) {
    case (.null, _), (_, .null): return .null
    case (.text(let text), .text(let pattern)):
      guard !pattern.unicodeScalars.contains("\\") else { return .undecided }
      let exact = Self.matches(Array(text.unicodeScalars), Array(pattern.unicodeScalars))
      let caseless = Self.matches(Self.folded(text), Self.folded(pattern))
      return exact == caseless ? CheckVerdict(exact) : .undecided
    default: return .undecided
    }
  }

  /// Text as SQLite compares it: the case of A to Z does not count.
  private static func folded(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { scalar in
      ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(ascii: scalar) | 0x20) : scalar
    }
  }

  /// `%` is any text, `_` any character; the time is at most the product of the lengths.
  private static func matches(_ text: [Unicode.Scalar], _ pattern: [Unicode.Scalar]) -> Bool {
    var (position, place) = (0, 0)
    var star: (place: Int, position: Int)?
    while position < text.count {
      if place < pattern.count, pattern[place] == "%" {
        star = (place, position)
        place += 1
      } else if place < pattern.count, pattern[place] == "_" || pattern[place] == text[position] {
        place += 1
        position += 1
      } else if let last = star {
        star = (last.place, last.position + 1)
        place = last.place + 1
        position = last.position + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "%" }
  }
}
