import SchemaModel

/// The Swift type of a field.
struct SwiftType: Sendable {
  /// The type without `?` and `[]`: `Date`, `Foundation.Date`, `Role`.
  let base: Code
  let arity: Field.Arity
  /// The type of Swift, Foundation or the runtime; `nil` for a type of the schema.
  let standard: StandardType?

  /// The type in source.
  var code: Code {
    switch arity {
    case .required: base
    case .optional: "\(base)?"
    case .list: "[\(base)]"
    }
  }

  /// The type without `?`, for key parameters and drafts.
  var unwrapped: Code {
    arity == .list ? code : base
  }
}
