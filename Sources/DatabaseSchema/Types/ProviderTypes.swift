/// What validation and generated Swift ask about the types of a provider.
package protocol ProviderTypes: Sendable {
  /// What the database can do.
  var capabilities: DatabaseCapabilities { get }
  /// The native types that a schema can name.
  var nativeTypes: [NativeTypeDefinition] { get }
  /// The operator classes that have a word in the schema language.
  var operatorClasses: [OperatorClass] { get }
  /// How Swift stores the values of a field without a native type.
  func storage(of scalar: ScalarType) -> SwiftStorage
}

extension ProviderTypes {
  package var operatorClasses: [OperatorClass] { [] }
}
