import DatabaseTypes

/// Reads column types from identifiers and modifiers of the catalogs.
enum ColumnTypeReader {
  /// The identifiers of the built-in types that a schema knows:
  /// <https://github.com/postgres/postgres/blob/master/src/include/catalog/pg_type.dat>.
  private static let builtIn: [Int: TypeName] = [
    16: .boolean, 17: .bytea, 20: .bigint, 21: .smallint, 23: .integer, 25: .text, 26: .oid,
    114: .json, 142: .xml, 700: .real, 701: .doublePrecision, 790: .money, 869: .inet, 1042: .char,
    1043: .varchar, 1082: .date, 1083: .time, 1114: .timestamp, 1184: .timestamptz, 1266: .timetz,
    1560: .bit, 1562: .varbit, 1700: .decimal, 2950: .uuid, 3802: .jsonb,
  ]

  /// The identifiers of the types whose modifiers ``arguments(of:_:)`` can always read, as the content
  /// of an `IN (…)`.
  static let builtInList = builtIn.keys.filter { builtIn[$0].map(isPlain) ?? false }.sorted()
    .map(String.init).joined(separator: ", ")

  /// The name of a built-in type with its arguments; nil for a type that a schema does not know.
  static func type(_ id: Int, modifier: Int, version: Int) -> ColumnType.Base? {
    guard let name = builtIn[id], let arguments = arguments(of: name, modifier, version) else {
      return nil
    }
    return .builtIn(name, arguments: arguments)
  }

  /// Whether every modifier of the type can be written in a schema.
  private static func isPlain(_ name: TypeName) -> Bool {
    ![.decimal, .char, .bit].contains(name)
  }

  /// The arguments that a modifier encodes: `anychar_typmodout`, `numerictypmodout` and others of
  /// the server's sources.
  private static func arguments(of name: TypeName, _ modifier: Int, _ version: Int) -> [Int]? {
    // `bpchar` and `"bit"` without a length take any: they are not `char` and `bit`.
    if modifier < 0 { return name == .char || name == .bit ? nil : [] }
    switch name {
    case .varchar, .char: return [modifier - 4]
    case .bit, .varbit, .time, .timetz, .timestamp, .timestamptz: return [modifier]
    case .decimal:
      let packed = modifier - 4
      let precision = (packed >> 16) & 0xFFFF
      // Since 15 the scale is a signed number of eleven bits.
      let scale = version < 150_000 ? packed & 0xFFFF : ((packed & 0x7FF) ^ 1024) - 1024
      return 0...precision ~= scale ? [precision, scale] : nil
    default: return []
    }
  }
}
