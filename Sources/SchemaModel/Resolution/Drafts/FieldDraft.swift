import SchemaDiagnostics
import SchemaSyntax

/// A field while its attributes are being understood.
///
/// A class, because a schema has thousands and each rule looks at all: handing one on must not
/// copy it.
final class FieldDraft {
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

  init(declaration: FieldDeclaration, type: DraftType) {
    self.declaration = declaration
    self.type = type
  }

  /// The field's name.
  var name: String { declaration.name.text }
  /// The column's name.
  var databaseName: String { mappedName?.text ?? declaration.name.text }
  var arity: TypeReference.Arity { declaration.type.arity }
  /// Whether it is a relation field and so has no column.
  var isRelation: Bool { type.model != nil }
}
