/// What a query can read instead of whole rows: a column, a ``QueryExpression`` or a
/// ``QueryAggregate``.
public protocol QuerySelectable<Value>: Sendable {
  /// The type of what is read.
  associatedtype Value: ColumnValue

  /// What is selected.
  var _selected: _SelectedValue { get }

  /// Reads the value from a row.
  ///
  /// - Parameters:
  ///   - row: The row that is being read.
  ///   - index: Which column, counted from 0.
  /// - Throws: ``DatabaseError`` when the column holds something else.
  func _read(_ row: inout DatabaseRow, at index: Int) throws -> Value
}

extension QuerySelectable {
  /// Reads the value from a row.
  public func _read(_ row: inout DatabaseRow, at index: Int) throws -> Value {
    try Value(row: &row, at: index)
  }
}

/// A value in the list of a `SELECT`.
public struct _SelectedValue: Sendable {
  let node: ExpressionNode
}
