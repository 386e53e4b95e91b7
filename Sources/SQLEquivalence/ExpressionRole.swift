/// What an expression is for; the server reads a string in its place as a value of the type there.
package enum ExpressionRole: Hashable, Sendable {
  /// A check, or the predicate of an index.
  case condition
  /// The default of a column, which can name no column.
  case defaultValue(of: ValueType?)
  /// A generated column.
  case generated(as: ValueType?)
  /// An expression of an index.
  case key

  /// The type of the place; `nil` where there is none, or where it is not known.
  var target: ValueType? {
    switch self {
    case .condition: .boolean
    case .defaultValue(let type), .generated(let type): type
    case .key: nil
    }
  }
}
