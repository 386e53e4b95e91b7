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

extension ColumnDefault {
  fileprivate var words: String {
    switch self {
    case .text(let text), .label(let text): "'\(text)'"
    case .number(let digits): digits
    case .boolean(let value): value ? "true" : "false"
    case .bytes(let digits): "x'\(digits)'"
    case .list(let elements): "[\(elements.map(\.words).joined(separator: ", "))]"
    case .currentTimestamp: "the current time"
    case .expression(let text): text
    case .autoincrement: "the next number"
    case .unknown: "the default"
    }
  }
}
