/// What filters compare, orders sort by and ``EntityQuery/select(_:)`` reads: a column, or a
/// ``QueryExpression`` of columns.
public protocol QueryOperand<Model, Value>: QuerySelectable {
  /// The model of the row.
  associatedtype Model: ReadableEntity

  /// The operand as an expression.
  var expression: QueryExpression<Model, Value> { get }
}

extension QueryOperand {
  /// The operand in a list of selected values.
  public var _selected: _SelectedValue { _SelectedValue(node: expression.node) }
}

extension EntityColumn: QueryOperand {
  /// The column as an expression.
  public var expression: QueryExpression<Model, Value> { QueryExpression(.column(reference)) }
}
