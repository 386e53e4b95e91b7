/// The kind of scalar that a JSON value is read as.
enum JSONKind: Sendable {
  case string, number, boolean

  /// The type of the scalar in a query.
  var type: ColumnType {
    switch self {
    case .string: .text
    case .number: .double
    case .boolean: .boolean
    }
  }
}
