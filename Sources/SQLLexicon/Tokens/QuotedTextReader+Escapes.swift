extension QuotedTextReader {
  /// Reads what follows a backslash:
  /// <https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS-ESCAPE>.
  mutating func readEscape() {
    guard let first = rest.first else { return }
    if first.digit(base: 8) != nil {
      text.append(UInt8(truncatingIfNeeded: number(digits: 3, base: 8) ?? 0))
      return
    }
    rest = rest.dropFirst()
    switch first {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "v"): text.append(0x0B)
    case UInt8(ascii: "x"):
      text.append(number(digits: 2, base: 16).map { UInt8(truncatingIfNeeded: $0) } ?? first)
    case UInt8(ascii: "u"): appendCodePoint(number(digits: 4, base: 16), or: first)
    case UInt8(ascii: "U"): appendCodePoint(number(digits: 8, base: 16), or: first)
    default: text.append(first)
    }
  }

  /// Decodes `\0061` and `\+000061` in the text, with the backslash or what `UESCAPE` put into its
  /// place.
  mutating func decodeUnicode() {
    // All that is left is the clause: `UESCAPE '!'`.
    let escape = rest.dropLast().last ?? UInt8(ascii: "\\")
    rest = text[...]
    text = []
    while let next = rest.popFirst() {
      if next != escape {
        text.append(next)
      } else if rest.first == escape {
        rest = rest.dropFirst()
        text.append(escape)
      } else if rest.first == UInt8(ascii: "+") {
        rest = rest.dropFirst()
        appendCodePoint(number(digits: 6, base: 16), or: escape)
      } else {
        appendCodePoint(number(digits: 4, base: 16), or: escape)
      }
    }
  }

  /// Reads up to some digits; `nil` if no digit comes next.
  private mutating func number(digits: Int, base: UInt32) -> UInt32? {
    var value: UInt32?
    for _ in 0..<digits {
      guard let digit = rest.first?.digit(base: base) else { break }
      value = (value ?? 0) &* base &+ digit
      rest = rest.dropFirst()
    }
    return value
  }

  /// Appends a character, of which a number may be only half, or a byte when there is no number.
  private mutating func appendCodePoint(_ number: UInt32?, or byte: UInt8) {
    guard let number else { return text.append(byte) }
    if 0xD800..<0xDC00 ~= number {
      highSurrogate = number
    } else if let high = highSurrogate, 0xDC00..<0xE000 ~= number {
      highSurrogate = nil
      append(0x10000 + (high - 0xD800) << 10 + (number - 0xDC00))
    } else {
      append(number)
    }
  }

  private mutating func append(_ codePoint: UInt32) {
    let scalar = Unicode.Scalar(codePoint) ?? "\u{FFFD}"
    text.append(contentsOf: String(Character(scalar)).utf8)
  }
}
