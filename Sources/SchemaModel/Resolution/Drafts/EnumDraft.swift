import SchemaSyntax

/// An `enum` while its attributes are being understood.
struct EnumDraft: Sendable {
  /// A value with what its attributes say.
  struct Value: Sendable {
    let declaration: EnumDeclaration.Value
    var mappedName: Name?
    var formerName: Name?
  }

  let declaration: EnumDeclaration
  var values: [Value]
  /// Where in `values` a name stands.
  let valueIndices: NameIndex
  var mappedName: Name?
  /// From `@@schema`.
  var databaseSchema: Name?
  var formerName: Name?

  /// The enum's name.
  var name: String { declaration.name.text }
  /// The type's name in the database.
  var databaseName: String { mappedName?.text ?? declaration.name.text }
}
