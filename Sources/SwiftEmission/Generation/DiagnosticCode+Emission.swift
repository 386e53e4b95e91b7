package import SchemaDiagnostics

/// The diagnostics of Swift generation.
extension DiagnosticCode {
  /// A property of a `generator` block has an unknown value.
  package static let unknownGeneratorOption = DiagnosticCode("S601")
  /// The schema has changed since the newest migration was written.
  package static let schemaAheadOfSnapshot = DiagnosticCode("S602")
  /// A model, enum or composite type has the name of a type that every Swift file may use.
  package static let ambiguousName = DiagnosticCode("S603")
}
