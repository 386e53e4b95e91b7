/// An expression that may be wrapped.
indirect enum Expression: Sendable {
  /// An expression that is not wrapped.
  case code(Code)
  /// `head(arguments)`.
  case call(Code, [Expression])
  /// `[elements]`, one on each line when there are several.
  case array([Expression])
  /// An expression after a label, `try` or `let x =`.
  case prefixed(Code, Expression)
}
