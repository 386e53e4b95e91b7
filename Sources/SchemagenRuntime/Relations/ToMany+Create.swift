extension ToMany where Owner: WritableEntity, Target: WritableEntity {
  /// New related rows; see ``EntityRepository/create(_:with:)``.
  ///
  /// The foreign key of each refers to the new row, whatever its draft says; through a join table the
  /// rows are linked.
  ///
  /// - Parameter drafts: The values of the related rows, from the row that was inserted before.
  public func create(
    _ drafts: @escaping @Sendable (Owner) throws -> [Target.Draft]
  ) -> RelatedDrafts<Owner, [Target]> {
    RelatedDrafts(rows) { owner, key, link, connection in
      try drafts(owner).map { draft in
        try connection.create(draft, as: Target.self, from: (link, key), with: ())
      }
    }
  }

  /// New related rows with rows that are related to them.
  ///
  /// - Parameters:
  ///   - drafts: The values of the related rows, from the row that was inserted before.
  ///   - further: The rows that are related to them.
  public func create<each Other: Sendable>(
    _ drafts: @escaping @Sendable (Owner) throws -> [Target.Draft],
    with further: (Target.Columns) -> (repeat RelatedDrafts<Target, each Other>)
  ) -> RelatedDrafts<Owner, [(Target, repeat each Other)]> {
    let parts = further(Target.Columns())
    return RelatedDrafts(rows) { owner, key, link, connection in
      try drafts(owner).map { draft in
        try connection.create(
          draft, as: Target.self, from: (link, key), with: (repeat each parts))
      }
    }
  }

  /// Links existing rows to the new row through a join table.
  ///
  /// - Parameter rows: The rows.
  public func add(_ rows: [Target]) -> RelatedDrafts<Owner, [Target]>
  where Target: Identifiable, Target.ID: ColumnValue {
    RelatedDrafts(self.rows) { owner, key, link, connection in
      guard let join = link.join else {
        throw DatabaseError.invalidArgument(
          "existing \(Target.modelName) rows can only be added through a join table",
          help: "update their foreign key")
      }
      for row in rows {
        for owner in key.prefix(1) { try connection.link(owner, row.id, join) }
      }
      return rows
    }
  }
}

extension ToOptional where Owner: WritableEntity, Target: WritableEntity {
  /// A new related row; see ``EntityRepository/create(_:with:)``.
  ///
  /// - Parameter draft: The values of the related row, from the row that was inserted before.
  public func create(
    _ draft: @escaping @Sendable (Owner) throws -> Target.Draft
  ) -> RelatedDrafts<Owner, Target> {
    RelatedDrafts(rows) { owner, key, link, connection in
      try connection.create(draft(owner), as: Target.self, from: (link, key), with: ())
    }
  }
}
