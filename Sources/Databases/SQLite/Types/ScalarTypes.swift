package import DatabaseTypes

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
}
