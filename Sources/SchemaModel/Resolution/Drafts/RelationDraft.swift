/// Two relation fields that belong together, or one that found no partner.
package struct RelationDraft: Sendable {
  /// A relation field: places in `SchemaDraft.models` and in its fields.
  package struct Side: Hashable, Sendable {
    package let model: Int
    /// `nil` where the model has no field for the relation.
    package let field: Int?
  }

  package let kind: Relation.Kind
  /// The side with the foreign key; the model A of a many-to-many relation.
  package let referencing: Side
  package let referenced: Side
  /// A many-to-many relation that names columns, as only document databases have them.
  package var isEmbedded = false
}
