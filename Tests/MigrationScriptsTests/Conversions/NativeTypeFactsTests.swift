import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import DialectTypes
import SQLLexicon
import TestSupport
import Testing

/// What the renderer declares is the type that PostgreSQL reports back.
@Suite("Native types on a real server", .enabled(if: PostgresCluster.isAvailable))
struct NativeTypeFactsTests {
  /// `format_type` of each column type, where it is not the type's own name in lower case.
  private static let names: [TypeName: String] = [
    .varchar: "character varying", .char: "character", .varbit: "bit varying",
    .decimal: "numeric", .timestamp: "timestamp without time zone",
    .timestamptz: "timestamp with time zone", .time: "time without time zone",
    .timetz: "time with time zone",
  ]

  /// A native type without arguments and with some.
  private static let types: [ColumnType] = Dialect.postgresql.types.nativeTypes.flatMap { native in
    guard let name = native.column else { return [ColumnType]() }
    return switch native.arguments {
    case .none: [ColumnType(name)]
    case .number: [ColumnType(name), ColumnType(name, 3)]
    case .decimal: [ColumnType(name), ColumnType(name, 10, 2)]
    }
  }

  @Test(
    "each native type is declared as the type that the server reports",
    .enabled(if: PostgresCluster.has("citext") && PostgresCluster.has("xml")))
  func declared() throws {
    let table = Table(
      name: QualifiedName("natives"), origin: .model("natives"),
      columns: Self.types.indices.map {
        Column("c\($0)", type: Self.types[$0], isNullable: true)
      })
    let database = try PostgreSQLTestDatabase()
    try database.run("CREATE EXTENSION citext;")
    let statements = Dialect.postgresql.sql.render(.createTable(table))
    try database.run(statements.map { $0.text + ";" }.joined(separator: "\n"))
    let lines = try database.query(
      """
      SELECT attname || ': ' || format_type(atttypid, atttypmod) FROM pg_attribute
      WHERE attrelid = 'natives'::regclass AND attnum > 0
      """)
    #expect(!lines.isEmpty)
    #expect(
      Set(lines) == Set(Self.types.indices.map { "c\($0): \(Self.reported(Self.types[$0]))" }))
  }

  /// A type as `format_type` writes it: <https://www.postgresql.org/docs/current/catalog-pg-type.html>.
  private static func reported(_ type: ColumnType) -> String {
    guard let name = type.name else { return "" }
    let word = names[name] ?? name.rawValue.lowercased()
    // `char` and `bit` without a length have the length 1.
    let isOne = type.arguments.isEmpty && (name == .char || name == .bit)
    let list = (isOne ? [1] : type.arguments).map(String.init).joined(separator: ",")
    if list.isEmpty { return word }
    guard let space = word.firstIndex(of: " "), word.hasSuffix("time zone") else {
      return "\(word)(\(list))"
    }
    return "\(word[..<space])(\(list))\(word[space...])"
  }
}
