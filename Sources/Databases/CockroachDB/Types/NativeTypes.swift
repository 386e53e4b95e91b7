package import DatabaseSchema

extension Types {
  /// The native types of CockroachDB, with how Swift stores them:
  /// <https://www.cockroachlabs.com/docs/stable/data-types>.
  package var nativeTypes: [NativeTypeDefinition] { Self.nativeTypes }

  private static let nativeTypes: [NativeTypeDefinition] = [
    .init(.bit, .string, .number(bitLength), column: nil, storage: .other("bit")),
    .init(.bool, .boolean, column: nil, storage: .boolean),
    .init(.bytes, .bytes, column: nil, storage: .bytes),
    .init(.catalogSingleChar, .string, column: nil, storage: .text),
    .init(.char, .string, .number(characterLength), column: nil, storage: .text),
    .init(.date, .dateTime, column: nil, storage: .date),
    .init(.decimal, .decimal, .decimal, column: nil, storage: .decimal(precision: 65, scale: 30)),
    .init(.float4, .float, column: nil, storage: .real),
    .init(.float8, .float, column: nil, storage: .double),
    .init(.inet, .string, column: nil, storage: .other("inet")),
    .init(.int2, .int, column: nil, storage: .smallint),
    .init(.int4, .int, column: nil, storage: .integer),
    .init(.int8, .bigInt, column: nil, storage: .bigint),
    .init(.jsonB, .json, column: nil, storage: .jsonb),
    .init(.oid, .int, column: nil, storage: .oid),
    .init(.string, .string, .number(characterLength), column: nil, storage: .text),
    .init(.time, .dateTime, .number(secondDigits), column: nil, storage: .time(precision: 6)),
    .init(
      .timestamp, .dateTime, .number(secondDigits), column: nil, storage: .timestamp(precision: 6)),
    .init(
      .timestamptz, .dateTime, .number(secondDigits), column: nil,
      storage: .timestamptz(precision: 6)),
    .init(.timetz, .dateTime, .number(secondDigits), column: nil, storage: .timetz(precision: 6)),
    .init(.uuid, .string, column: nil, storage: .uuid),
    .init(.varBit, .string, .number(bitLength), column: nil, storage: .other("varbit")),
  ]

  private static let characterLength = 1...10_485_760
  private static let bitLength = 1...83_886_080
  private static let secondDigits = 0...6
}
