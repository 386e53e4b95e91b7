import DatabaseChanges
import DatabaseSchema

extension Dialect {
  /// How values of one column type become values of another.
  var conversionRules: any ConversionRules {
    switch self {
    case .postgresql: PostgreSQLConversionRules()
    case .sqlite: SQLiteConversionRules()
    }
  }
}
