package import DatabaseSchema

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

  package func storage(of scalar: ScalarType) -> SwiftStorage {
    switch scalar {
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
