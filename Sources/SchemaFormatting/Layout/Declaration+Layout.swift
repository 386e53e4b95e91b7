import SchemaDiagnostics
import SchemaSyntax

extension Declaration {
  /// The word that begins the block.
  var keyword: String {
    switch self {
    case .configuration(let block): block.kind.rawValue
    case .model(let block): block.kind.rawValue
    case .enumeration: "enum"
    }
  }

  /// The places of the lines of the block that are not `@@` attributes.
  var lineSpans: [SourceSpan] {
    switch self {
    case .configuration(let block): block.properties.map(\.span)
    case .model(let block): block.fields.map(\.span)
    case .enumeration(let block): block.values.map(\.span)
    }
  }

  /// The `@@` attributes of the block.
  var attributes: [Attribute] {
    switch self {
    case .configuration: []
    case .model(let block): block.attributes
    case .enumeration(let block): block.attributes
    }
  }
}
