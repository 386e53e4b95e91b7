/// An expression that may be too long for a line.
indirect enum Expression: Sendable {
  /// What is never broken.
  case code(Code)
  /// `head(arguments)`.
  case call(Code, [Expression])
  /// `[elements]`, an element to a line when there are several.
  case array([Expression])
  /// `before` and the expression behind it: a label, `try`, `let x =`.
  case prefixed(Code, Expression)
}
