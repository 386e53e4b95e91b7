extension SQL {
  /// Collects the values that an SQL literal interpolates.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate(set) var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 24 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      // There is an empty one between two values and at either end.
      if literal.utf8CodeUnitCount > 0 { text += literal.description }
    }

    /// Another piece of SQL.
    package mutating func appendInterpolation(_ sql: SQL) {
      text += sql.text
    }

    /// A name in double quotes.
    package mutating func appendInterpolation(identifier name: String) {
      SQLQuoting.append(identifier: name, to: &text)
    }

    /// A string in single quotes.
    package mutating func appendInterpolation(literal value: String) {
      SQLQuoting.append(literal: value, to: &text)
    }

    /// A whole number.
    package mutating func appendInterpolation(number: Int) {
      text += String(number)
    }

    /// The words of an enum, which are all in the source of the program.
    package mutating func appendInterpolation<Keyword>(keyword: Keyword)
    where Keyword: RawRepresentable<String> & CaseIterable {
      text += keyword.rawValue
    }

    /// SQL that the schema holds as SQL; a comment at its end cannot swallow what follows.
    package mutating func appendInterpolation(expression: String) {
      text += expression
      if expression.contains("--") { text += "\n" }
    }
  }
}
