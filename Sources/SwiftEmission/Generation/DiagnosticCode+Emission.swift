package import SchemaDiagnostics

/// What can be wrong with the Swift that is made from a schema.
extension DiagnosticCode {
  /// A property of a `generator` block that Swift generation cannot follow.
  package static let unknownGeneratorOption = DiagnosticCode("S601")
  /// The schema has changed since the newest migration was written.
  package static let schemaAheadOfSnapshot = DiagnosticCode("S602")
}
