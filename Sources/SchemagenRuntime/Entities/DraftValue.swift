/// The value of an optional field that has a default, in the draft of a new row.
///
/// ```swift
/// User.Draft(email: email)                   // the default
/// User.Draft(email: email, nickname: "Al")   // a value
/// User.Draft(email: email, nickname: nil)    // NULL
/// User.Draft(email: email, nickname: input)  // what an optional holds: a value or NULL
/// ```
/// Only what is left out gets the default; ``default`` says so in a draft that exists already.
public enum DraftValue<Value: ColumnValue>: Sendable {
  /// The field's default.
  case `default`
  /// NULL.
  case null
  /// A value.
  case value(Value)

  /// What the initialiser of a draft takes, so that the compiler converts values and optionals:
  /// `nil` and an optional without a value are NULL, and what is left out is `.some(nil)`.
  public typealias Argument = Value???

  /// What the initialiser of a draft was given.
  ///
  /// - Parameter argument: A value, `nil`, or the argument's default.
  @inlinable
  public init(_ argument: Argument) {
    self =
      switch argument {
      case .some(.some(.some(let value))): .value(value)
      case .some(.some(.none)), .none: .null
      case .some(.none): .default
      }
  }
}

extension DraftValue {
  /// The value to store, NULL as nil, where the default is computed in Swift.
  ///
  /// - Parameter computed: The default.
  @inlinable
  public func _or(_ computed: @autoclosure () -> Value) -> Value? {
    switch self {
    case .default: computed()
    case .null: nil
    case .value(let value): value
    }
  }
}

extension DraftValue: ExpressibleByNilLiteral {
  /// NULL.
  @inlinable
  public init(nilLiteral: ()) {
    self = .null
  }
}

extension DraftValue: Equatable where Value: Equatable {}
extension DraftValue: Hashable where Value: Hashable {}
