/// A piece of Swift on one line.
///
/// It consists of literals of the emitters, identifiers, other pieces, numbers and string literals;
/// a `String` does not convert implicitly, so text of a schema cannot become source.
struct Code: Equatable, Sendable, ExpressibleByStringInterpolation {
  /// The source text.
  private(set) var text: String

  /// Creates a piece from a literal.
  init(stringLiteral value: StaticString) {
    text = value.description
  }

  /// Creates a piece from an interpolated literal.
  init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
  }

  /// Joins pieces with a separator.
  init(joining parts: [Code], separator: Code = ", ") {
    text = parts.map(\.text).joined(separator: separator.text)
  }

  /// Collects the parts of an interpolated literal.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 8 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: StaticString) {
      text += literal.description
    }

    /// Inserts another piece.
    mutating func appendInterpolation(_ code: Code) {
      text += code.text
    }

    /// Inserts a name in a declaration or on its own.
    mutating func appendInterpolation(_ identifier: Identifier) {
      text += identifier.declared
    }

    /// Inserts a name after a dot.
    mutating func appendInterpolation(member identifier: Identifier) {
      text += identifier.name
    }

    /// Inserts a number, long ones in groups of three digits.
    mutating func appendInterpolation(_ number: some BinaryInteger) {
      let digits = Array(String(number.magnitude))
      let isLong = digits.count > 6
      text += number < 0 ? "-" : ""
      for (index, digit) in digits.enumerated() {
        if isLong, index > 0, (digits.count - index).isMultiple(of: 3) { text += "_" }
        text.append(digit)
      }
    }

    /// Inserts a floating-point number, which must be finite.
    mutating func appendInterpolation(_ number: Double) {
      text += number.description
    }

    /// Inserts any text into a sentence of a comment; see ``VisibleText``.
    mutating func appendInterpolation(text: String) {
      self.text += VisibleText.line(text)
    }

    /// Inserts any text as a string literal.
    mutating func appendInterpolation(literal: String) {
      text += StringLiteral.quoted(literal)
    }
  }
}
