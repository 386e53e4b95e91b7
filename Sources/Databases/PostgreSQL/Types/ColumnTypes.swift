package import DatabaseSchema

extension Types {
  package func definition(of name: TypeName) -> ColumnTypeDefinition? { Self.columnTypes[name] }

  /// What is known of each column type: <https://www.postgresql.org/docs/current/datatype.html>.
  private static let columnTypes: [TypeName: ColumnTypeDefinition] = [
    .text: .init(.text),
    .varchar: .init(.text),
    .char: .init(.text),
    .citext: .init(.text),
    .smallint: .init(.integer, numbers: .init(digits: 5, from: "-32768", to: "32767")),
    .integer: .init(.integer, numbers: .init(digits: 10, from: "-2147483648", to: "2147483647")),
    .bigint: .init(
      .integer,
      numbers: .init(digits: 19, from: "-9223372036854775808", to: "9223372036854775807")),
    .oid: .init(.integer, numbers: .init(digits: 10, from: "0", to: "4294967295")),
    .real: .init(.fraction, numbers: .init(whole: 38, fraction: 45, significant: 6)),
    .doublePrecision: .init(
      .fraction, numbers: .init(whole: 308, fraction: 324, significant: 15)),
    .decimal: .init(.fraction, numbers: .init(whole: 131_072, fraction: 16_383)),
    .money: .init(.money),
    .boolean: .init(.boolean),
    .timestamptz: .init(.instant),
    .timestamp: .init(.localTime),
    .date: .init(.date),
    .time: .init(.timeOfDay),
    .timetz: .init(.timeOfDay),
    .json: .init(.json),
    .jsonb: .init(.json),
    .bytea: .init(.bytes),
    .uuid: .init(.uuid),
    .inet: .init(.network),
    .bit: .init(.bits),
    .varbit: .init(.bits),
    .xml: .init(.document),
  ]
}
