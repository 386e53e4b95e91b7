/// The columns of one entity as properties of type ``EntityColumn``, and its relations; generated.
public protocol EntityColumns: Sendable {
  /// Creates the columns of one row of a condition.
  ///
  /// - Parameter scope: Which row: 0 for the query's own, 1 for the rows that are related to it, and so
  ///   on.
  init(_scope scope: Int)
}

extension EntityColumns {
  /// Creates the columns of a query's own row.
  init() {
    self.init(_scope: 0)
  }
}
