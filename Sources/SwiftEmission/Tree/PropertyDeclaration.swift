/// A stored or computed property.
struct PropertyDeclaration: Sendable {
  /// The value of the property.
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
  /// `nil` where it is inferred.
  var type: Code?
  var value: Value = .stored

  /// Whether it fits on one line whatever its names are.
  var isLine: Bool {
    if case .initial = value { false } else { true }
  }
}
