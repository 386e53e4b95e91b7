/// A value that the database computes from the rows of a query, or from each group of a grouped one.
///
/// ```swift
/// orders.aggregate { ($0.total.sum, $0.total.max, $0.count()) }
/// orders.grouped { $0.status }.having { $0.total.sum > 100 }.aggregate { ($0.total.avg, $0.count()) }
/// ```
/// `NULL`s do not count; without any value, all but the counts are nil.
public struct QueryAggregate<Value: ColumnValue>: QuerySelectable {
  let node: ExpressionNode
  private let decode: (@Sendable (inout DatabaseRow, Int) throws -> Value)?

  init(
    _ node: ExpressionNode, decode: (@Sendable (inout DatabaseRow, Int) throws -> Value)? = nil
  ) {
    self.node = node
    self.decode = decode
  }

  /// The aggregate in a list of selected values.
  public var _selected: _SelectedValue { _SelectedValue(node: node) }

  /// Reads the value from a row.
  ///
  /// - Throws: ``DatabaseError`` when the column holds something else.
  public func _read(_ row: inout DatabaseRow, at index: Int) throws -> Value {
    if let decode { return try decode(&row, index) }
    return try Value(row: &row, at: index)
  }
}

extension QueryAggregate: QueryOrderTerm {
  /// Smallest first.
  public var ordering: QueryOrdering { ascending }

  /// Smallest first; `NULL` comes last by default.
  public var ascending: QueryOrdering { QueryOrdering(node, isDescending: false) }

  /// Greatest first; `NULL` comes first by default.
  public var descending: QueryOrdering { QueryOrdering(node, isDescending: true) }
}
