/// A value that the database computes from the columns of a row.
///
/// ```swift
/// products.filter { $0.stock < $0.reserved + 5 }
/// products.select { ($0.name, $0.price * 2) }
/// users.order { $0.name.lowercased }
/// ```
/// Columns in arithmetic are computed as in the database: a division of integers is truncated, and
/// `NULL` stays `NULL`. A division by zero is an error on PostgreSQL and `NULL` on SQLite. Decimals
/// are computed with 15 digits on SQLite.
public struct QueryExpression<Model: ReadableEntity, Value: ColumnValue>: QueryOperand {
  let node: ExpressionNode

  init(_ node: ExpressionNode) {
    self.node = node
  }

  /// The expression itself.
  public var expression: QueryExpression { self }
}

extension QueryExpression: QueryOrderTerm {
  /// Smallest first.
  public var ordering: QueryOrdering { ascending }

  /// Smallest first; `NULL` comes last by default.
  public var ascending: QueryOrdering { QueryOrdering(node, isDescending: false) }

  /// Greatest first; `NULL` comes first by default.
  public var descending: QueryOrdering { QueryOrdering(node, isDescending: true) }
}
