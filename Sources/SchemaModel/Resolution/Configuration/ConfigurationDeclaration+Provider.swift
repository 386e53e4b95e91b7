import DatabaseSchema
import SchemaDiagnostics
import SchemaSyntax

extension ConfigurationDeclaration {
  /// The name of a property that was probably meant to be `provider`.
  var misspeltProvider: Name? {
    // Comparing takes time, and the provider is at the top.
    properties.prefix(100).first { Suggestion.closest(to: $0.name.text, in: ["provider"]) != nil }?
      .name
  }
}
