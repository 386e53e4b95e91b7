import SchemaDiagnostics
import SchemaSyntax

/// A field while its attributes are being understood.
struct FieldDraft: Sendable {
  /// Its end of a relation.
  struct RelationEnd: Equatable, Sendable {
    /// The place in `SchemaDraft.relations`.
    let relation: Int
    let end: Relation.End
  }

  let declaration: FieldDeclaration
  let type: DraftType
  var mappedName: Name?
  var defaultValue: DefaultValue?
  var nativeType: NativeTypeDraft?
  var updatedAt: Field.UpdatedAt?
  var isIgnored = false
  var isVersion = false
  var isSoftDelete = false
  var generatedExpression: String?
  var formerName: Name?
  var relation: RelationArguments?
  var relationEnd: RelationEnd?

  /// The field's name.
  var name: String { declaration.name.text }
  /// The column's name.
  var databaseName: String { mappedName?.text ?? declaration.name.text }
  var arity: TypeReference.Arity { declaration.type.arity }
  /// Whether it is a relation field and so has no column.
  var isRelation: Bool { type.model != nil }
}
