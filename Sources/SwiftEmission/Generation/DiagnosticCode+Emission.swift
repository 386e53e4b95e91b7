package import SchemaDiagnostics

/// The diagnostics of Swift generation.
extension DiagnosticCode {
  /// A property of a `generator` block has an unknown value.
  package static let unknownGeneratorOption = DiagnosticCode("S601")
  /// The schema has changed since the newest migration was written.
  package static let schemaAheadOfSnapshot = DiagnosticCode("S602")
}
