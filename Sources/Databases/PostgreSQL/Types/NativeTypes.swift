package import DatabaseSchema

extension Types {
  /// The native types of PostgreSQL, with the column that each becomes and how Swift stores it:
  /// <https://www.postgresql.org/docs/current/datatype.html>.
  package var nativeTypes: [NativeTypeDefinition] { Self.nativeTypes }

  private static let nativeTypes: [NativeTypeDefinition] = [
    .init(.smallInt, .int, column: .smallint, storage: .smallint),
    .init(.integer, .int, column: .integer, storage: .integer),
    .init(.bigInt, .bigInt, column: .bigint, storage: .bigint),
    .init(.oid, .int, column: .oid, storage: .oid),
    .init(
      .decimal, .decimal, .decimal, column: .decimal, storage: .decimal(precision: 65, scale: 30)),
    .init(.money, .decimal, column: .money, storage: .money),
    .init(.real, .float, column: .real, storage: .real),
    .init(.doublePrecision, .float, column: .doublePrecision, storage: .double),
    .init(.boolean, .boolean, column: .boolean, storage: .boolean),
    .init(.text, .string, column: .text, storage: .text),
    .init(.varChar, .string, .number(characterLength), column: .varchar, storage: .text),
    .init(.char, .string, .number(characterLength), column: .char, storage: .text),
    .init(.citext, .string, column: .citext, storage: .text),
    .init(.uuid, .string, column: .uuid, storage: .uuid),
    .init(.xml, .string, column: .xml, storage: .other("xml")),
    .init(.inet, .string, column: .inet, storage: .other("inet")),
    .init(.bit, .string, .number(bitLength), column: .bit, storage: .other("bit")),
    .init(.varBit, .string, .number(bitLength), column: .varbit, storage: .other("varbit")),
    .init(.byteA, .bytes, column: .bytea, storage: .bytes),
    // Without a precision the column keeps microseconds:
    // <https://www.postgresql.org/docs/current/datatype-datetime.html>.
    .init(
      .timestamp, .dateTime, .number(secondDigits), column: .timestamp,
      storage: .timestamp(precision: 6)),
    .init(
      .timestamptz, .dateTime, .number(secondDigits), column: .timestamptz,
      storage: .timestamptz(precision: 6)),
    .init(.date, .dateTime, column: .date, storage: .date),
    .init(
      .time, .dateTime, .number(secondDigits), column: .time, storage: .time(precision: 6)),
    .init(
      .timetz, .dateTime, .number(secondDigits), column: .timetz, storage: .timetz(precision: 6)),
    .init(.json, .json, column: .json, storage: .json),
    .init(.jsonB, .json, column: .jsonb, storage: .jsonb),
  ]

  /// <https://www.postgresql.org/docs/current/datatype-character.html>
  private static let characterLength = 1...10_485_760
  /// The largest length that `bit(n)` takes: `MaxAttrSize` in bits.
  private static let bitLength = 1...83_886_080
  /// <https://www.postgresql.org/docs/current/datatype-datetime.html>
  private static let secondDigits = 0...6
}
