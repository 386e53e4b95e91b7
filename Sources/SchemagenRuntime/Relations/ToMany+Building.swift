extension ToMany {
  /// Keeps the related rows that meet a condition.
  ///
  /// - Parameter condition: The condition on the columns of the related rows.
  public func filter<C: QueryCondition>(_ condition: (Target.Columns) -> C) -> ToMany {
    ToMany(rows.filtered(Target.self, by: condition))
  }

  /// Orders the related rows of each row.
  ///
  /// - Parameter terms: A column, an ordering, or several of them as a tuple.
  public func order<each Term: QueryOrderTerm>(
    _ terms: (Target.Columns) -> (repeat each Term)
  ) -> ToMany {
    var rows = rows
    let columns = rows.columns(of: Target.self)
    for term in repeat each terms(columns) { rows.orderings.append(term.ordering) }
    return ToMany(rows)
  }

  /// Keeps at most the given number of related rows of each row.
  ///
  /// - Parameter count: How many; a negative number counts as 0.
  public func limit(_ count: Int) -> ToMany {
    var rows = rows
    rows.limit = max(0, count)
    return ToMany(rows)
  }

  /// Skips the given number of related rows of each row.
  ///
  /// - Parameter count: How many; a negative number counts as 0.
  public func offset(_ count: Int) -> ToMany {
    var rows = rows
    rows.offset = max(0, count)
    return ToMany(rows)
  }
}

extension ToMany where Target: SoftDeletableEntity {
  /// The same relation including deleted rows.
  public func includingDeleted() -> ToMany { ToMany(rows.showing(.all)) }

  /// The same relation with deleted rows only.
  public func onlyDeleted() -> ToMany { ToMany(rows.showing(.deleted)) }
}

extension ToMany: RelatedValue {
  /// What `with` reads: the related rows.
  public var _loading: _RelationLoading<[Target]> { rows.loadingAll(.plain) }

  /// The related rows together with what is related to them.
  ///
  /// ```swift
  /// users.with { $0.posts.with { $0.comments } }          // (User, [(Post, [Comment])])
  /// ```
  /// - Parameter relations: One relation of the related rows, or several as a tuple.
  public func with<each Other: RelatedValue>(
    _ relations: (Target.Columns) -> (repeat each Other)
  ) -> LoadedRelation<[(Target, repeat (each Other).Value)]> {
    var rows = rows
    let loading = RowLoading.with(Target.self, in: rows.addNumber(), relations)
    return LoadedRelation(rows.loadingAll(loading))
  }
}
