extension DatabaseConnection {
  /// Inserts a row and the rows that are related to it.
  ///
  /// - Parameters:
  ///   - draft: The values of the row.
  ///   - model: The model of the row.
  ///   - origin: The relation that leads to the row, and the key of the row that it leads from.
  ///   - parts: The related rows.
  func create<Model: WritableEntity, each Other: Sendable>(
    _ draft: Model.Draft, as model: Model.Type,
    from origin: (link: RelationLink, key: [RelationKey])? = nil,
    with parts: (repeat RelatedDrafts<Model, each Other>)
  ) throws -> (Model, repeat each Other) {
    let reader = KeyReader()
    let target = origin?.link.theirs ?? []
    let stored = try insert(draft, as: model, fixed: origin.map(Self.fixed) ?? [:]) { row in
      try reader.read(target, of: Model.table, &row)
      for part in repeat each parts { try reader.read(part.columns, of: Model.table, &row) }
    }
    let own = try reader.next(Model.self)
    if let origin, let join = origin.link.join {
      for (owner, child) in zip(origin.key, own) { try link(owner, child.value, join) }
    }
    return (
      stored,
      repeat try (each parts).insert(stored, try reader.next(Model.self), self)
    )
  }

  private func insert<Model: WritableEntity>(
    _ draft: Model.Draft, as model: Model.Type, fixed: [Int: RelationKey],
    _ note: (inout DatabaseRow) throws -> Void
  ) throws -> Model {
    var row = _InsertRow(Model.table, fixed: fixed)
    try draft._encode(to: &row)
    try row.setFixed(before: Model.table.columns.count)
    let statement = row.statement(dialect)
    let stored = try write(model, .insert) {
      try written(by: statement, as: Model.self) { row in
        let model = try Model(row: &row)
        try note(&row)
        return model
      }
    }
    if let model = stored.first { return model }
    throw DatabaseError.notStored(model: Model.modelName)
  }

  /// The foreign key of a row that refers to another one; empty for rows that a join table links.
  private static func fixed(
    _ origin: (link: RelationLink, key: [RelationKey])
  ) -> [Int: RelationKey] {
    if origin.link.join != nil { return [:] }
    return Dictionary(zip(origin.link.theirs, origin.key)) { first, _ in first }
  }

  /// Inserts a row of a join table.
  func link(_ owner: RelationKey, _ child: some ColumnValue, _ join: JoinTable) throws {
    var writer = SQLWriter(dialect.grammar, "")
    try writer.writeLinks(join, owner.value, CollectionOfOne(child))
    try execute(writer.statement)
  }
}
