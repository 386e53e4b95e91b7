package import SQLLexicon

/// What validation and generated Swift ask about the types of a provider.
package protocol ProviderTypeRules: Sendable {
  /// What the database can do.
  var capabilities: DatabaseCapabilities { get }
  /// How it reads SQL text.
  var lexicalRules: SQLLexicalRules { get }
  /// The native types that a schema can name.
  var nativeTypes: [NativeTypeDefinition] { get }
  /// The operator classes that have a word in the schema language.
  var operatorClasses: [OperatorClass] { get }
}

extension ProviderTypeRules {
  package var operatorClasses: [OperatorClass] { [] }
}
