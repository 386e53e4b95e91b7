package import SchemaDiagnostics

/// What can be wrong with a name.
extension DiagnosticCode {
  /// A declaration is named like a scalar type.
  package static let scalarTypeName = DiagnosticCode("S101")
  /// A declaration has a name that generated code needs for itself.
  package static let reservedName = DiagnosticCode("S102")
  /// Two declarations share a name.
  package static let duplicateDeclaration = DiagnosticCode("S103")
  /// Two fields of one block share a name.
  package static let duplicateField = DiagnosticCode("S104")
  /// Two values of one enum share a name.
  package static let duplicateEnumValue = DiagnosticCode("S105")
  /// A name has a character that names cannot have.
  package static let invalidName = DiagnosticCode("S106")
  /// A property is written twice in one block.
  package static let duplicateProperty = DiagnosticCode("S107")
  /// There is more than one datasource.
  package static let severalDatasources = DiagnosticCode("S108")
}
