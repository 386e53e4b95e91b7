package import SchemaDiagnostics

/// What can be wrong with a type.
extension DiagnosticCode {
  /// A field's type is declared nowhere.
  package static let unknownType = DiagnosticCode("S201")
  /// An enum without values.
  package static let emptyEnum = DiagnosticCode("S202")
  /// A field of a composite type that points at a model.
  package static let relationInCompositeType = DiagnosticCode("S203")
  /// A composite type that contains itself without end.
  package static let endlessCompositeType = DiagnosticCode("S204")
  /// A composite type without fields.
  package static let emptyCompositeType = DiagnosticCode("S205")
}
