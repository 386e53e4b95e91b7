package import DatabaseSchema

/// What existing rows get in a column for which they have no value.
package enum ColumnFill: Equatable, Sendable {
  case value(ColumnDefault)
  /// SQL over the columns of the row.
  case expression(String)

  /// The fill as messages show it, in SQL.
  package var description: String {
    switch self {
    case .value(let value): value.words
    case .expression(let text): text
    }
  }
}
