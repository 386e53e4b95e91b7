import SchemaDiagnostics
package import SchemaSyntax

/// A field while its attributes are being understood.
///
/// A class, because a schema has thousands and each rule looks at all: handing one on must not
/// copy it. No draft is read while it is written, so that checking for it, which takes longer than
/// many rules, is left out.
package final class FieldDraft {
  /// Its end of a relation.
  package struct RelationEnd: Equatable, Sendable {
    /// The place in `SchemaDraft.relations`.
    let relation: Int
    let end: Relation.End
  }

  /// What few fields have, apart so that the others stay small.
  private final class Extras {
    var generatedExpression: String?
    var formerName: Name?
    var unread = UnreadAttributes()
  }

  package let declaration: FieldDeclaration
  package let type: DraftType
  /// Whether the block has another field of its name, so that the name may mean either.
  package let isRepeated: Bool
  var mappedName: Name?
  var defaultValue: DefaultValue?
  @exclusivity(unchecked) package internal(set) var nativeType: NativeTypeDraft?
  var updatedAt: Field.UpdatedAt?
  var isIgnored = false
  var isVersion = false
  var isSoftDelete = false
  /// Whether it is a relation field that is used like a column, so that it may not be meant as one.
  var isUsedAsColumn = false
  private var extras: Extras?
  @exclusivity(unchecked) package internal(set) var relation: RelationArguments?
  var relationEnd: RelationEnd?

  package init(declaration: FieldDeclaration, type: DraftType, isRepeated: Bool = false) {
    self.declaration = declaration
    self.type = type
    self.isRepeated = isRepeated
  }

  /// The expression of `@generated`.
  package var generatedExpression: String? {
    get { extras?.generatedExpression }
    set { withExtras { $0.generatedExpression = newValue } }
  }

  /// The name from `@renamed`.
  package var formerName: Name? {
    get { extras?.formerName }
    set { withExtras { $0.formerName = newValue } }
  }

  /// Notes an attribute that could not be read; `nil` when it is not known which was meant.
  package func addUnread(_ attribute: String?) {
    withExtras { $0.unread.add(attribute) }
  }

  /// Whether the field may have an attribute that was not read.
  package func mayHave(_ attribute: String) -> Bool {
    extras?.unread.mayContain(attribute) ?? false
  }

  private func withExtras(_ change: (Extras) -> Void) {
    let values = extras ?? Extras()
    change(values)
    extras = values
  }

  /// The field's name.
  package var name: String { declaration.name.text }
  /// The column's name.
  package var databaseName: String { mappedName?.text ?? declaration.name.text }
  package var arity: TypeReference.Arity { declaration.type.arity }
  /// Whether it is a relation field and so has no column.
  package var isRelation: Bool { type.model != nil }
  /// Whether it certainly has a column.
  package var isColumn: Bool { type.isKnown && !isRelation }
  /// Whether its type is known and no other field has its name.
  package var isCertain: Bool { type.isKnown && !isRepeated }
  /// Whether the field's `@relation` was read, if it has one.
  package var isRelationRead: Bool { !mayHave("relation") }
  /// Whether it is certain which relation a field belongs to.
  package var isRelationNameRead: Bool { isRelationRead || relation?.isNameRead ?? false }
}
