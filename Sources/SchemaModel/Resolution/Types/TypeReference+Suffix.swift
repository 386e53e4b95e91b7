import SchemaSyntax

extension TypeReference.Arity {
  /// What stands behind a type of the arity.
  var suffix: String {
    switch self {
    case .required: ""
    case .optional: "?"
    case .list: "[]"
    }
  }
}
