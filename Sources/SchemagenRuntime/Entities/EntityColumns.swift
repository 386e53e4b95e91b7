/// The columns of one entity as properties of type ``EntityColumn``, and its relations; generated.
public protocol EntityColumns: Sendable {
  /// Creates the columns of a query's own row.
  init()

  /// Which row of a condition the columns belong to: 0 for the query's own, 1 for the rows that are
  /// related to it, and so on.
  var _scope: Int { get set }
}

extension EntityColumns {
  /// The columns of a row inside of conditions on related rows.
  init(scope: Int) {
    self.init()
    _scope = scope
  }
}
