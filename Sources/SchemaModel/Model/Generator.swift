package import SchemaDiagnostics

/// A `generator` block; those of other tools are kept and ignored.
package struct Generator: Sendable {
  /// A value of a generator's property.
  package enum Value: Equatable, Sendable {
    case string(String)
    case list([String])
  }

  package let name: String
  package let properties: [String: Value]
  package let span: SourceSpan
  private let spans: [String: SourceSpan]

  /// Makes a generator from its properties.
  ///
  /// - Parameters:
  ///   - name: The name of the block.
  ///   - properties: The values by property.
  ///   - span: The place of the block.
  ///   - spans: The places of properties.
  package init(
    name: String, properties: [String: Value], span: SourceSpan,
    spans: [String: SourceSpan] = [:]
  ) {
    self.spans = spans
    self.name = name
    self.properties = properties
    self.span = span
  }

  /// The place of a property; that of the block where it is not known.
  package func span(of property: String) -> SourceSpan { spans[property] ?? span }

  /// A property that is a single value.
  package func string(_ property: String) -> String? {
    if case .string(let text) = properties[property] { text } else { nil }
  }

  /// Whether the block is for schemagen (`provider = "schemagen"` or `"schemagen-swift"`).
  package var isOurs: Bool {
    string("provider")?.hasPrefix("schemagen") ?? false
  }
}
