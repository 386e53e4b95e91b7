import SchemaSyntax

extension TypeReference.Arity {
  /// What is written after a type of the arity.
  var suffix: String {
    switch self {
    case .required: ""
    case .optional: "?"
    case .list: "[]"
    }
  }
}
