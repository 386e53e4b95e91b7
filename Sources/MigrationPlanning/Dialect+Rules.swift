import DatabaseSchema

extension Dialect {
  /// How scalar types become column types.
  var typeLowering: any TypeLowering {
    switch self {
    case .postgresql: PostgreSQLTypeLowering()
    case .sqlite: SQLiteTypeLowering()
    }
  }

  /// How values of one column type become values of another.
  var conversionRules: any ConversionRules {
    switch self {
    case .postgresql: PostgreSQLConversionRules()
    case .sqlite: SQLiteConversionRules()
    }
  }
}
