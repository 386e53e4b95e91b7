extension ColumnType {
  /// The type for binding a value that is compared with a column of this type, or computed with it.
  ///
  /// Such a value need not fit into the column: no row has the number 3,000,000,000 in an `integer`
  /// column, and comparing with it is not an error. PostgreSQL uses an index on the column for the wider
  /// type as well: <https://www.postgresql.org/docs/current/btree.html#BTREE-BEHAVIOR>.
  var operandType: ColumnType {
    switch self {
    case .smallint, .integer: .bigint
    case .decimal: .decimal(precision: nil, scale: nil)
    default: self
    }
  }
}
