extension ColumnType {
  /// The type identifier of a parameter for PostgreSQL; 0 to let it infer the type.
  ///
  /// Text is untyped so that it compares as `CHAR`, `CITEXT` or an enum with a column of that type: <https://www.postgresql.org/docs/current/typeconv-oper.html>
  @usableFromInline
  var parameterTypeID: UInt32 {
    switch self {
    case .boolean: PostgreSQLTypeID.bool
    case .smallint: PostgreSQLTypeID.int2
    case .integer: PostgreSQLTypeID.int4
    case .bigint: PostgreSQLTypeID.int8
    case .oid: PostgreSQLTypeID.oid
    case .real: PostgreSQLTypeID.float4
    case .double: PostgreSQLTypeID.float8
    case .decimal, .money: PostgreSQLTypeID.numeric
    case .uuid: PostgreSQLTypeID.uuid
    case .timestamp: PostgreSQLTypeID.timestamp
    case .timestamptz: PostgreSQLTypeID.timestamptz
    case .date: PostgreSQLTypeID.date
    case .time: PostgreSQLTypeID.time
    case .timetz: PostgreSQLTypeID.timetz
    case .json: PostgreSQLTypeID.json
    case .jsonb: PostgreSQLTypeID.jsonb
    case .bytes: PostgreSQLTypeID.bytea
    case .text, .enumeration, .other: PostgreSQLTypeID.unknown
    case .list(let element): element.listTypeID
    }
  }

  /// The array type whose elements are of this type.
  private var listTypeID: UInt32 {
    switch self {
    case .boolean: 1000
    case .bytes: 1001
    case .smallint: 1005
    case .integer: 1007
    case .bigint: 1016
    case .oid: 1028
    case .real: 1021
    case .double: 1022
    case .decimal, .money: 1231
    case .uuid: 2951
    case .timestamp: 1115
    case .timestamptz: 1185
    case .date: 1182
    case .time: 1183
    case .timetz: 1270
    case .json: 199
    case .jsonb: 3807
    case .text, .enumeration, .other, .list: PostgreSQLTypeID.unknown
    }
  }

  /// The type that a column is cast to when it is selected on PostgreSQL; nil without a cast.
  ///
  /// `money` depends on the server's locale in both of its forms; types that the runtime does not
  /// know are read as text.
  public var postgreSQLReadCast: String? {
    switch self {
    case .money: "numeric"
    case .other(let name): Self.textsFromBinary.contains(name) ? nil : "text"
    case .list(let element): element.postgreSQLReadCast.map { $0 + "[]" }
    default: nil
    }
  }

  /// A column as the text that it is read as, for searches in text.
  ///
  /// - Parameter column: The column's name, quoted.
  func postgreSQLText(of column: String) -> String {
    switch self {
    case .text: column
    case .other("inet"): "abbrev(\(column))"
    default: column + "::text"
    }
  }

  /// Types whose binary form the runtime converts to text. A cast of an `inet` would add the prefix
  /// length of a single host:
  /// <https://www.postgresql.org/docs/current/functions-net.html>.
  private static let textsFromBinary: Set<String> = [
    "bit", "cidr", "inet", "macaddr", "macaddr8", "varbit", "xml",
  ]

  /// The type that a parameter is cast to on PostgreSQL; nil without a cast.
  ///
  /// The parameter of another type than `money` is untyped text, so that the server reads it as the
  /// type of the column, with its length: `$1::bit` would mean a single bit.
  public var postgreSQLBindCast: String? {
    switch self {
    case .money: "money"
    case .list(let element): element.postgreSQLBindCast.map { $0 + "[]" }
    default: nil
    }
  }
}
