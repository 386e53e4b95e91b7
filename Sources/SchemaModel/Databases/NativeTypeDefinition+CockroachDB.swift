extension NativeTypeDefinition {
  /// The types of CockroachDB that have a word in the schema language:
  /// <https://www.cockroachlabs.com/docs/stable/data-types>.
  static let cockroachdb: [NativeTypeDefinition] = [
    NativeTypeDefinition("Bit", .string, .number(bitLength)),
    NativeTypeDefinition("Bool", .boolean),
    NativeTypeDefinition("Bytes", .bytes),
    NativeTypeDefinition("CatalogSingleChar", .string),
    NativeTypeDefinition("Char", .string, .number(characterLength)),
    NativeTypeDefinition("Date", .dateTime),
    NativeTypeDefinition("Decimal", .decimal, .decimal),
    NativeTypeDefinition("Float4", .float),
    NativeTypeDefinition("Float8", .float),
    NativeTypeDefinition("Inet", .string),
    NativeTypeDefinition("Int2", .int),
    NativeTypeDefinition("Int4", .int),
    NativeTypeDefinition("Int8", .bigInt),
    NativeTypeDefinition("JsonB", .json),
    NativeTypeDefinition("Oid", .int),
    NativeTypeDefinition("String", .string, .number(characterLength)),
    NativeTypeDefinition("Time", .dateTime, .number(secondDigits)),
    NativeTypeDefinition("Timestamp", .dateTime, .number(secondDigits)),
    NativeTypeDefinition("Timestamptz", .dateTime, .number(secondDigits)),
    NativeTypeDefinition("Timetz", .dateTime, .number(secondDigits)),
    NativeTypeDefinition("Uuid", .string),
    NativeTypeDefinition("VarBit", .string, .number(bitLength)),
  ]
}
