import SchemaSyntax

extension Declaration {
  /// The word that opens the block.
  var keyword: String {
    switch self {
    case .configuration(let declaration): declaration.kind.rawValue
    case .model(let declaration): declaration.kind.rawValue
    case .enumeration: "enum"
    }
  }
}
