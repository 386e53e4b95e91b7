package import DatabaseTypes

/// What an expression is for; a database may read a string in its place as a value of the type there.
package enum ExpressionRole: Hashable, Sendable {
  /// A check, or the predicate of an index.
  case condition
  /// The default of a column, which can name no column.
  case defaultValue(of: ColumnType?)
  /// A generated column.
  case generated(as: ColumnType?)
  /// An expression of an index.
  ///
  /// PostgreSQL keeps its COLLATE as a property of the index: a text of the catalog without one
  /// agrees with any, so that collations have to be compared apart.
  case key
}
