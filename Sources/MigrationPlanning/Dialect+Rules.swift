import DatabaseSchema
import SQLLexicon

extension Dialect {
  /// How scalar types become column types.
  var typeLowering: any TypeLowering {
    switch self {
    case .postgresql: PostgreSQLTypeLowering()
    case .sqlite: SQLiteTypeLowering()
    }
  }

  /// How the database reads SQL.
  var lexicalRules: SQLLexicalRules {
    switch self {
    case .postgresql: .postgresql
    case .sqlite: .sqlite
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
