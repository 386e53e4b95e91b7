/// Object identifiers of built-in types, which are the same on every server.
///
/// <https://github.com/postgres/postgres/blob/master/src/include/catalog/pg_type.dat>
@usableFromInline
enum PostgreSQLTypeID {
  /// Lets the server infer the type of a parameter.
  @usableFromInline static let unknown: UInt32 = 0
  @usableFromInline static let bool: UInt32 = 16
  @usableFromInline static let bytea: UInt32 = 17
  @usableFromInline static let char: UInt32 = 18
  @usableFromInline static let name: UInt32 = 19
  @usableFromInline static let int8: UInt32 = 20
  @usableFromInline static let int2: UInt32 = 21
  @usableFromInline static let int4: UInt32 = 23
  @usableFromInline static let text: UInt32 = 25
  @usableFromInline static let oid: UInt32 = 26
  @usableFromInline static let json: UInt32 = 114
  @usableFromInline static let xml: UInt32 = 142
  @usableFromInline static let float4: UInt32 = 700
  @usableFromInline static let float8: UInt32 = 701
  /// A literal whose type was left open.
  @usableFromInline static let unknownLiteral: UInt32 = 705
  @usableFromInline static let cidr: UInt32 = 650
  @usableFromInline static let macaddr8: UInt32 = 774
  @usableFromInline static let money: UInt32 = 790
  @usableFromInline static let macaddr: UInt32 = 829
  @usableFromInline static let inet: UInt32 = 869
  @usableFromInline static let bpchar: UInt32 = 1042
  @usableFromInline static let varchar: UInt32 = 1043
  @usableFromInline static let date: UInt32 = 1082
  @usableFromInline static let time: UInt32 = 1083
  @usableFromInline static let timestamp: UInt32 = 1114
  @usableFromInline static let timestamptz: UInt32 = 1184
  @usableFromInline static let timetz: UInt32 = 1266
  @usableFromInline static let bit: UInt32 = 1560
  @usableFromInline static let varbit: UInt32 = 1562
  @usableFromInline static let numeric: UInt32 = 1700
  @usableFromInline static let uuid: UInt32 = 2950
  @usableFromInline static let jsonb: UInt32 = 3802
  /// The first identifier that user-defined types (enums, domains, extensions) can have.
  @usableFromInline static let firstUserDefined: UInt32 = 16384
}
