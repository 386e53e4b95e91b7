import DatabaseSchema

extension Dialect {
  /// How scalar types become column types.
  var typeLowering: any TypeLowering {
    switch self {
    case .postgresql: PostgreSQLTypeLowering()
    case .sqlite: SQLiteTypeLowering()
    }
  }
}
