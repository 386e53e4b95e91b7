/// Tests on list columns, on PostgreSQL only; a filter with one of them throws on SQLite.
extension EntityColumn where Value: ListValue {
  /// The list contains an element.
  ///
  /// ```swift
  /// posts.filter { $0.keywords.has("swift") }
  /// ```
  /// - Parameter element: What to look for.
  public func has(_ element: Value.ListElement) -> QueryFilter {
    QueryFilter(.list(reference, .has(element)))
  }

  /// The list contains all given elements; true for an empty array.
  ///
  /// - Parameter elements: What to look for.
  public func hasEvery(_ elements: [Value.ListElement]) -> QueryFilter {
    QueryFilter(elements.isEmpty ? .constant(true) : .list(reference, .hasEvery(elements)))
  }

  /// The list contains at least one of the given elements; false for an empty array.
  ///
  /// - Parameter elements: What to look for.
  public func hasSome(_ elements: [Value.ListElement]) -> QueryFilter {
    QueryFilter(elements.isEmpty ? .constant(false) : .list(reference, .hasSome(elements)))
  }

  /// The list has no elements. `NULL` is an empty list, except where the column is optional.
  public var isEmpty: QueryFilter { QueryFilter(.list(reference, .isEmpty)) }
}
