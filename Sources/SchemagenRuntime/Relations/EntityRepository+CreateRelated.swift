extension EntityRepository {
  /// Inserts a row and rows that are related to it, all or none.
  ///
  /// ```swift
  /// let (alice, posts, profile) = try await users.create(.init(email: "alice@example.com")) {
  ///   (
  ///     $0.posts.create { alice in [.init(title: "One", authorID: alice.id)] },
  ///     $0.profile.create { alice in .init(userID: alice.id) }
  ///   )
  /// }
  /// ```
  /// - Parameters:
  ///   - draft: The values of the row.
  ///   - related: The related rows: those of one relation, or of several as a tuple.
  /// - Returns: The stored row, and the stored rows of each relation.
  /// - Throws: ``DatabaseError``, such as a `constraint` that a row violates.
  @discardableResult
  public func create<each Other: Sendable>(
    _ draft: Model.Draft,
    with related: (Model.Columns) -> (repeat RelatedDrafts<Model, each Other>)
  ) async throws -> (Model, repeat each Other) {
    let parts = related(Model.Columns())
    return try await session.transaction { transaction in
      try await transaction.perform { connection in
        try connection.create(draft, as: Model.self, with: (repeat each parts))
      }
    }
  }
}
