import SchemaModel

/// The Swift type of a field.
struct SwiftType: Sendable {
  /// The type without `?` and `[]`: `Date`, `Foundation.Date`, `Role`.
  let base: Code
  let arity: Field.Arity
  /// Which type of Swift, Foundation or the runtime it is; `nil` for one that the schema declares.
  let standard: StandardType?

  /// The type as it is written.
  var code: Code {
    switch arity {
    case .required: base
    case .optional: "\(base)?"
    case .list: "[\(base)]"
    }
  }

  /// The type of a value that a row can be found by, or of a draft that may leave it out.
  var unwrapped: Code {
    arity == .list ? code : base
  }
}
