import SchemaDiagnostics

extension DiagnosticCode {
  /// A property of a `generator` block that Swift generation cannot follow.
  static let unknownGeneratorOption = DiagnosticCode("S601")
  /// The schema has changed since the newest migration was written.
  static let schemaAheadOfSnapshot = DiagnosticCode("S602")
}
