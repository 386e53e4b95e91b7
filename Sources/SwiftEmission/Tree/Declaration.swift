/// A declaration, alone in a file or as a member of a type.
indirect enum Declaration: Sendable {
  case type(TypeDeclaration)
  case property(PropertyDeclaration)
  case function(FunctionDeclaration)
  case enumCase(EnumCaseDeclaration)
  /// `typealias name = type`.
  case alias(AccessLevel, Identifier, Code)

  /// Whether the declaration is a single line, so that no blank line is needed after it.
  var isLine: Bool {
    switch self {
    case .type: false
    case .function(let function): function.documentation.isEmpty && function.body.isEmpty
    case .alias: true
    case .property(let property): property.documentation.isEmpty && property.isLine
    case .enumCase(let enumCase): enumCase.documentation.isEmpty
    }
  }
}
