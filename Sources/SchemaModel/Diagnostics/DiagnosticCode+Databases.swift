package import SchemaDiagnostics

/// What a database cannot do.
extension DiagnosticCode {
  /// A native type with another prefix than the datasource's name.
  package static let nativeTypePrefix = DiagnosticCode("S501")
}
