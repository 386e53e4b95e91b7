/// A condition on the rows of a table.
///
/// Filters come from operators on ``EntityColumn`` and are combined with `&&`, `||` and `!`:
///
/// ```swift
/// users.filter { $0.role == .admin && ($0.name == nil || $0.name.hasPrefix("A")) }
/// ```
/// A filter holds or does not hold, as in Swift: `$0.name != "x"` and `!($0.name == "x")` hold
/// for rows whose name is `NULL`, and `$0.age < 5` does not.
public struct QueryFilter: Sendable {
  let node: FilterNode

  init(_ node: FilterNode) {
    self.node = node
  }
}

// Members of the protocol, so that they can be written with a leading dot in a filter.
extension QueryCondition where Self == QueryFilter {
  /// All of the given conditions, for filters that are composed at run time; true for an empty list.
  ///
  /// ```swift
  /// users.filter { user in .all(words.map { user.name.contains($0) }) }
  /// ```
  /// - Parameter filters: The conditions.
  public static func all(_ filters: [QueryFilter]) -> QueryFilter {
    QueryFilter(.all(filters.flatMap(\.node.conjuncts)))
  }

  /// At least one of the given conditions, for filters that are composed at run time; false for an
  /// empty list.
  ///
  /// - Parameter filters: The conditions.
  public static func any(_ filters: [QueryFilter]) -> QueryFilter {
    QueryFilter(.any(filters.flatMap(\.node.disjuncts)))
  }

  /// A condition in SQL, for what column operators cannot express.
  ///
  /// ```swift
  /// users.filter { $0.isActive && .sql("length(\(identifier: "name")) > \(limit)") }
  /// ```
  /// - Parameter text: The condition; interpolated values are bound.
  public static func sql(_ text: SQLText) -> QueryFilter {
    QueryFilter(.sql(text))
  }
}
