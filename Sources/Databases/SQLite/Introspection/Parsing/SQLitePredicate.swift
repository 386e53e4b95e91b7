import DatabaseSchema

/// The condition of a partial index.
struct SQLitePredicate {
  /// The condition as text.
  var text: String
  /// The same as comparisons of columns with constants that all hold; `nil` when it is more.
  var conditions: [RowPredicate.Condition]?
}
