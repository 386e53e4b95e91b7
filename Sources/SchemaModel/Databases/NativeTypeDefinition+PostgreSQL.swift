extension NativeTypeDefinition {
  /// The types of PostgreSQL that have a word in the schema language:
  /// <https://www.postgresql.org/docs/current/datatype.html>.
  static let postgresql: [NativeTypeDefinition] = [
    NativeTypeDefinition("SmallInt", .int),
    NativeTypeDefinition("Integer", .int),
    NativeTypeDefinition("BigInt", .bigInt),
    NativeTypeDefinition("Oid", .int),
    NativeTypeDefinition("Decimal", .decimal, .decimal),
    NativeTypeDefinition("Money", .decimal),
    NativeTypeDefinition("Real", .float),
    NativeTypeDefinition("DoublePrecision", .float),
    NativeTypeDefinition("Boolean", .boolean),
    NativeTypeDefinition("Text", .string),
    NativeTypeDefinition("VarChar", .string, .number(characterLength)),
    NativeTypeDefinition("Char", .string, .number(characterLength)),
    NativeTypeDefinition("Citext", .string),
    NativeTypeDefinition("Uuid", .string),
    NativeTypeDefinition("Xml", .string),
    NativeTypeDefinition("Inet", .string),
    NativeTypeDefinition("Bit", .string, .number(bitLength)),
    NativeTypeDefinition("VarBit", .string, .number(bitLength)),
    NativeTypeDefinition("ByteA", .bytes),
    NativeTypeDefinition("Timestamp", .dateTime, .number(secondDigits)),
    NativeTypeDefinition("Timestamptz", .dateTime, .number(secondDigits)),
    NativeTypeDefinition("Date", .dateTime),
    NativeTypeDefinition("Time", .dateTime, .number(secondDigits)),
    NativeTypeDefinition("Timetz", .dateTime, .number(secondDigits)),
    NativeTypeDefinition("Json", .json),
    NativeTypeDefinition("JsonB", .json),
  ]

  /// <https://www.postgresql.org/docs/current/datatype-character.html>
  static let characterLength = 1...10_485_760
  /// The largest length that `bit(n)` takes: `MaxAttrSize` in bits.
  static let bitLength = 1...83_886_080
  /// <https://www.postgresql.org/docs/current/datatype-datetime.html>
  static let secondDigits = 0...6
}
