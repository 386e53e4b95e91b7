/// A piece of SQL text; comments and spaces are none.
package struct SQLToken: Equatable, Sendable {
  /// What a token is, as far as taking a script apart needs to know.
  package enum Kind: Equatable, Sendable {
    /// A keyword or a plain identifier.
    case word
    /// A string, a quoted identifier or a dollar-quoted text.
    case quoted
    case semicolon, openingParenthesis, closingParenthesis
    /// A number, an operator, a parameter.
    case other
  }

  /// What it is.
  package let kind: Kind
  /// The bytes of the script that it covers.
  package let range: Range<Int>
}
