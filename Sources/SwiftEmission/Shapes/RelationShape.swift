import SchemaModel

/// A relation field in generated Swift: rows of another model that are related to a row.
struct RelationShape: Sendable {
  /// How the other rows are found.
  enum Access: Sendable {
    /// By their columns, which equal columns of this model.
    case columns([(theirs: ColumnShape, ours: ColumnShape)])
    /// By the rows of a join table: its name, its schema, its column for this model and the other one.
    case joinTable(String, schema: String?, ours: String, theirs: String)
  }

  /// How many rows there are.
  enum Count: Sendable {
    case one, oneOrNone, many
  }

  let field: Field
  let name: Identifier
  /// The other model.
  let target: EntityShape
  let access: Access
  let count: Count
  /// Whether the foreign key is in the model of the field.
  let isReferencing: Bool

  /// The shape of a relation field; `nil` when the other model or a column of the relation has no
  /// Swift.
  ///
  /// - Parameters:
  ///   - field: A field of `owner`.
  ///   - owner: The model that contains the field.
  ///   - entities: The shapes of all models, by name.
  ///   - types: Names of the schema.
  init?(
    _ field: Field, of owner: EntityShape, entities: [String: EntityShape], types: SchemaTypes
  ) {
    guard case .relation(let index, let end) = field.type, !field.isIgnored,
      types.schema.relations.indices.contains(index)
    else { return nil }
    let relation = types.schema.relations[index]
    let other = relation.side(end == .referencing ? .referenced : .referencing)
    guard let target = entities[other.model] else { return nil }
    guard let access = Self.access(relation, end, from: owner, to: target, in: types.schema) else {
      return nil
    }
    self.field = field
    self.target = target
    self.access = access
    isReferencing = end == .referencing
    name = types.naming.member(field.name, of: owner.model.name)
    switch field.arity {
    case .required: count = .one
    case .optional: count = .oneOrNone
    case .list: count = .many
    }
  }

  private static func access(
    _ relation: Relation, _ end: Relation.End, from owner: EntityShape, to target: EntityShape,
    in schema: Schema
  ) -> Access? {
    if relation.kind == .manyToMany {
      guard owner.isLinkable, target.isLinkable else { return nil }
      let isFirst = end == .referencing
      return .joinTable(
        schema.joinTableName(of: relation),
        schema: schema.model(named: relation.referencing.model)?.databaseSchema,
        ours: isFirst ? "A" : "B", theirs: isFirst ? "B" : "A")
    }
    let isReferencing = end == .referencing
    guard let ours = owner.columns(isReferencing ? relation.fields : relation.references),
      let theirs = target.columns(isReferencing ? relation.references : relation.fields),
      !ours.isEmpty, ours.count == theirs.count
    else { return nil }
    return .columns(zip(theirs, ours).map { (theirs: $0, ours: $1) })
  }
}

extension EntityShape {
  /// Whether the rows can be in the join table of an implicit many-to-many relation.
  fileprivate var isLinkable: Bool { identity != nil && !model.isView }
}
