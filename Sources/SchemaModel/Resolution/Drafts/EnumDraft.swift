import SchemaDiagnostics
package import SchemaSyntax

/// An `enum` while its attributes are being understood.
package struct EnumDraft: Sendable {
  /// A value with what its attributes say.
  struct Value: Sendable {
    let declaration: EnumDeclaration.Value
    var mappedName: Name?
    var formerName: Name?
    /// Whether its label in the database is not known.
    var isLabelUnread = false
  }

  package let declaration: EnumDeclaration
  var values: [Value]
  /// Where in `values` a name stands.
  let valueIndices: NameIndex
  var uncertainty: Uncertainty
  var mappedName: Name?
  /// From `@@schema`.
  var databaseSchema: Name?
  var formerName: Name?

  /// The enum's name.
  package var name: String { declaration.name.text }
  /// The type's name in the database.
  var databaseName: String { mappedName?.text ?? declaration.name.text }

  /// Whether a value of a name may be declared where nobody can see it.
  func mayDeclare(_ value: String) -> Bool { values.isEmpty || uncertainty.mayDeclare(value) }
}
