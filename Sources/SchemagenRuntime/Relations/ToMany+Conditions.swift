extension ToMany {
  /// At least one related row meets a condition.
  ///
  /// ```swift
  /// users.filter { $0.posts.some { $0.isPublished && $0.comments.isEmpty } }
  /// ```
  /// - Parameter condition: The condition on the columns of the related rows.
  public func some<C: QueryCondition>(_ condition: (Target.Columns) -> C) -> QueryFilter {
    QueryFilter(.related(filter(condition).rows))
  }

  /// All related rows meet a condition; true without related rows.
  ///
  /// - Parameter condition: The condition on the columns of the related rows.
  public func every<C: QueryCondition>(_ condition: (Target.Columns) -> C) -> QueryFilter {
    none { !condition($0) }
  }

  /// No related row meets a condition; true without related rows.
  ///
  /// - Parameter condition: The condition on the columns of the related rows.
  public func none<C: QueryCondition>(_ condition: (Target.Columns) -> C) -> QueryFilter {
    !some(condition)
  }

  /// There are no related rows.
  public var isEmpty: QueryFilter { !exists }

  /// There are related rows.
  public var exists: QueryFilter { QueryFilter(.related(rows)) }

  /// The number of related rows: in filters, orderings, and in `with`, where it needs no further query.
  ///
  /// ```swift
  /// users.filter { $0.posts.count > 10 }.order { $0.posts.count.descending }
  /// for (user, posts) in try await users.with({ $0.posts.count }).all() { … }
  /// ```
  public var count: EntityColumn<Owner, Int> {
    EntityColumn(index: 0, scope: rows.scope, origin: .count(rows))
  }
}
