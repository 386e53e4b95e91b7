package import DatabaseTypes

extension Types {
  /// Prisma's types for fields without a native type.
  package func columnType(of scalar: ScalarType) -> ColumnType {
    switch scalar {
    case .string: ColumnType(.text)
    case .boolean: ColumnType(.boolean)
    case .int: ColumnType(.integer)
    case .bigInt: ColumnType(.bigint)
    case .float: ColumnType(.doublePrecision)
    case .decimal: ColumnType(.decimal, 65, 30)
    case .dateTime: ColumnType(.timestamp, 3)
    case .json: ColumnType(.jsonb)
    case .bytes: ColumnType(.bytea)
    }
  }
}
