package import SchemaDiagnostics

/// What can be wrong with a relation.
extension DiagnosticCode {
  /// `fields` or `references` names a field that does not exist.
  package static let unknownRelationColumn = DiagnosticCode("S401")
  /// `fields` or `references` names a relation field.
  package static let relationColumnIsRelation = DiagnosticCode("S402")
  /// A referential action that does not exist.
  package static let unknownReferentialAction = DiagnosticCode("S403")
}
