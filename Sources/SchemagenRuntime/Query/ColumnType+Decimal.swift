extension ColumnType {
  /// Whether the values are decimal numbers.
  var isDecimal: Bool {
    switch self {
    case .decimal, .money: true
    default: false
    }
  }
}
