/// What keeps a text from being a part of an SQL statement, wherever it is put.
package struct SQLFlaw: Equatable, Sendable {
  /// What is wrong.
  package enum Kind: Equatable, Sendable {
    /// Only white space and comments.
    case blank
    /// A comment, string or quoted name without an end, or a bracket that is never closed.
    case unclosed
    /// A bracket that closes nothing, or another one than was opened.
    case unopened
    /// A semicolon, which ends a statement.
    case semicolon
    /// A comma outside of brackets, which ends an expression.
    case comma
    /// A parameter, which only a statement with values can have.
    case parameter
  }

  /// What is wrong.
  package let kind: Kind
  /// The bytes of the text that show it: only the sign that opens what has no end.
  package let range: Range<Int>
}
