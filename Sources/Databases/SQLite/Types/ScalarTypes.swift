package import DatabaseSchema

extension Types {
  /// Prisma's types, whose names give the column its affinity:
  /// <https://www.sqlite.org/datatype3.html#determination_of_column_affinity>.
  package func columnType(of scalar: ScalarType) -> ColumnType {
    switch scalar {
    case .string: ColumnType(.text)
    case .boolean: ColumnType(.boolean)
    case .int: ColumnType(.integer)
    case .bigInt: ColumnType(.bigint)
    case .float: ColumnType(.real)
    case .decimal: ColumnType(.decimal)
    case .dateTime: ColumnType(.datetime)
    case .json: ColumnType(.jsonb)
    case .bytes: ColumnType(.blob)
    }
  }

  /// The same as on PostgreSQL, so that one generated source serves a schema for both.
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
