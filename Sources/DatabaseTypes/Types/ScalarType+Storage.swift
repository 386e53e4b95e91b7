extension ScalarType {
  /// How Swift stores the values of a field without a native type: the same on every database, so
  /// that generated Swift runs on each that a schema names.
  package var storage: SwiftStorage {
    switch self {
    case .string: .text
    case .boolean: .boolean
    case .int: .integer
    case .bigInt: .bigint
    case .float: .double
    case .decimal: .decimal(precision: 65, scale: 30)
    case .dateTime: .timestamp(precision: 3)
    case .json: .jsonb
    case .bytes: .bytes
    }
  }
}
