/// Two relation fields that belong together, or one that found no partner.
struct RelationDraft: Sendable {
  /// A relation field: places in `SchemaDraft.models` and in its fields.
  struct Side: Equatable, Sendable {
    let model: Int
    /// `nil` where the model has no field for the relation.
    let field: Int?
  }

  let kind: Relation.Kind
  /// The side with the foreign key; the model A of a many-to-many relation.
  let referencing: Side
  let referenced: Side
  /// A many-to-many relation that names columns, as only document databases have them.
  var isEmbedded = false
}
