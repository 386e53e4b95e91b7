package import SQLLexicon

/// What validation, generated Swift and a new project ask about a provider.
package protocol ProviderTypeRules: Sendable {
  /// What the database can do.
  var capabilities: DatabaseCapabilities { get }
  /// A connection URL such as a new project has for its development database.
  var exampleURL: String { get }
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
