extension EntityQuery {
  /// Reads the rows together with what is related to them, as tuples.
  ///
  /// ```swift
  /// let query = users.with { ($0.refreshTokens, $0.profile, $0.posts.count) }
  /// for (user, tokens, profile, postCount) in try await query.all() { … }
  /// ```
  /// - Parameter relations: One relation, or several as a tuple.
  public func with<each Other: RelatedValue>(
    _ relations: (Model.Columns) -> (repeat each Other)
  ) -> LoadingQuery<Model, (Model, repeat (each Other).Value)> {
    LoadingQuery(query: self, loading: .with(Model.self, in: RowNumber.own, relations))
  }
}

extension ReadableRepository {
  /// Reads rows together with what is related to them; see ``EntityQuery/with(_:)``.
  ///
  /// - Parameter relations: One relation, or several as a tuple.
  public func with<each Other: RelatedValue>(
    _ relations: (Model.Columns) -> (repeat each Other)
  ) -> LoadingQuery<Model, (Model, repeat (each Other).Value)> {
    query.with(relations)
  }
}

extension ManyToMany {
  /// Reads the related rows together with what is related to them; see ``EntityQuery/with(_:)``.
  ///
  /// - Parameter relations: One relation, or several as a tuple.
  public func with<each Other: RelatedValue>(
    _ relations: (Child.Columns) -> (repeat each Other)
  ) -> LoadingQuery<Child, (Child, repeat (each Other).Value)> {
    query.with(relations)
  }
}
