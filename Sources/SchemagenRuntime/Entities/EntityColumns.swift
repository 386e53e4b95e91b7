/// The columns of one entity as properties of type ``EntityColumn``, and its relations; generated.
public protocol EntityColumns: Sendable {
  /// Creates the columns of one row of a condition.
  ///
  /// - Parameter scope: Which row: 0 for the query's own, and a new number in each closure on related
  ///   rows.
  init(_scope scope: Int)
}

extension EntityColumns {
  /// Creates the columns of a query's own row.
  init() {
    self.init(_scope: RowNumber.own)
  }
}
