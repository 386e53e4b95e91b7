/// A stored or computed property.
struct PropertyDeclaration: Sendable {
  /// What the property holds or returns.
  enum Value: Sendable {
    /// Stored, set by the initialisers.
    case stored
    /// Stored, with this value.
    case initial(Expression)
    /// Computed by one expression.
    case computed(Code)
  }

  var documentation = Documentation()
  let access: AccessLevel
  /// `var`, `let` or `static let`.
  let keyword: Code
  let name: Identifier
  /// `nil` where the value tells it.
  var type: Code?
  var value: Value = .stored

  /// Whether it fits on one line whatever its names are.
  var isLine: Bool {
    if case .initial = value { false } else { true }
  }
}
