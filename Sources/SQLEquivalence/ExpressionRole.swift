/// What an expression is for; the server reads a string in its place as a value of the type there.
package enum ExpressionRole: Hashable, Sendable {
  /// A check, or the predicate of an index.
  case condition
  /// The default of a column, which can name no column.
  case defaultValue(of: ValueType?)
  /// A generated column.
  case generated(as: ValueType?)
  /// An expression of an index.
  ///
  /// The server keeps its COLLATE as a property of the index: a text of the catalog that has none
  /// agrees with any, so that collations have to be compared apart.
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
