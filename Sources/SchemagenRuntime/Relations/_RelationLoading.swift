/// How `with` reads what is related to each of several rows.
public struct _RelationLoading<Value: Sendable>: Sendable {
  /// Where the values come from.
  enum Source: Sendable {
    /// From an expression in the query of the rows themselves.
    case expression(ColumnReference, @Sendable (inout DatabaseRow, Int) throws -> Value)
    /// From queries of their own: they get the values of some columns of each row, or nil where one
    /// of them is `NULL`, and return one value for each.
    case queries(
      columns: [Int], @Sendable ([[RelationKey]?], DatabaseConnection) throws -> [Value])
  }

  /// The table of the rows.
  let owner: TableDescription
  let source: Source
}
