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

  /// What few fields have, apart so that the others stay small.
  private final class Rarities {
    var generatedExpression: String?
    var formerName: Name?
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
  private var rarities: Rarities?
  var relation: RelationArguments?
  var relationEnd: RelationEnd?

  init(declaration: FieldDeclaration, type: DraftType) {
    self.declaration = declaration
    self.type = type
  }

  /// The expression of `@generated`.
  var generatedExpression: String? {
    get { rarities?.generatedExpression }
    set { withRarities { $0.generatedExpression = newValue } }
  }

  /// The name from `@renamed`.
  var formerName: Name? {
    get { rarities?.formerName }
    set { withRarities { $0.formerName = newValue } }
  }

  private func withRarities(_ change: (Rarities) -> Void) {
    let values = rarities ?? Rarities()
    change(values)
    rarities = values
  }

  /// The field's name.
  var name: String { declaration.name.text }
  /// The column's name.
  var databaseName: String { mappedName?.text ?? declaration.name.text }
  var arity: TypeReference.Arity { declaration.type.arity }
  /// Whether it is a relation field and so has no column.
  var isRelation: Bool { type.model != nil }
}
