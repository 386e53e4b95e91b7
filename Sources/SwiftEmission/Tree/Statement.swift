/// A statement of a function's body.
enum Statement: Sendable {
  case expression(Expression)
  /// `header { … }`.
  case block(Code, [Statement])

  /// A statement that is not wrapped.
  static func code(_ code: Code) -> Statement {
    .expression(.code(code))
  }
}
