import DatabaseSchema
import DatabaseTypes
import Testing

@testable import PostgreSQLIntrospection

@Suite("Texts that PostgreSQL writes")
struct ServerTextTests {
  private static let defaults: [(String, ColumnType, ColumnDefault)] = [
    ("'a'::text", ColumnType(.text), .text("a")),
    ("'a'::character varying(20)", ColumnType(.varchar, 20), .text("a")),
    ("'it''s'::text", ColumnType(.text), .text("it's")),
    (#"E'a\\b\n'::text"#, ColumnType(.text), .text("a\\b\n")),
    ("('a'::text)::citext", ColumnType(.citext), .expression("('a'::text)::citext")),
    ("'a'::text || 'b'::text", ColumnType(.text), .expression("'a'::text || 'b'::text")),
    ("'a'::text COLLATE \"C\"", ColumnType(.text), .expression("'a'::text COLLATE \"C\"")),
    ("1", ColumnType(.text), .expression("1")),
    ("'-5'::integer", ColumnType(.integer), .number("-5")),
    ("(0)::numeric", ColumnType(.decimal), .number("0")),
    ("(- 1)", ColumnType(.integer), .number("-1")),
    (
      "'Infinity'::double precision", ColumnType(.doublePrecision),
      .expression("'Infinity'::double precision")
    ),
    ("true", ColumnType(.boolean), .boolean(true)),
    ("CURRENT_TIMESTAMP", ColumnType(.timestamptz), .currentTimestamp),
    ("CURRENT_TIMESTAMP(3)", ColumnType(.timestamp, 3), .expression("CURRENT_TIMESTAMP(3)")),
    ("CURRENT_TIMESTAMP", ColumnType(.text), .expression("CURRENT_TIMESTAMP")),
    ("'x'::public.mood", ColumnType(.other("public.mood")), .expression("'x'::public.mood")),
    (
      "(ARRAY[1, 2])::bigint[]", ColumnType(.bigint, isList: true),
      .list([.number("1"), .number("2")])
    ),
    (
      "ARRAY[1, NULL::integer]", ColumnType(.integer, isList: true),
      .expression("ARRAY[1, NULL::integer]")
    ),
    (
      "array_fill(0, ARRAY[3])", ColumnType(.integer, isList: true),
      .expression("array_fill(0, ARRAY[3])")
    ),
  ]

  @Test("a default is read as what a schema would write, or as the expression", arguments: defaults)
  func readsDefault(text: String, type: ColumnType, expected: ColumnDefault) {
    #expect(DefaultReader(type).read(text) == expected)
  }

  @Test("a beginning of a default is an expression or a constant, and never a crash")
  func truncatedDefaults() {
    for (text, type, _) in Self.defaults {
      for count in 0..<text.count {
        let part = String(text.prefix(count))
        let read = DefaultReader(type).read(part)
        if case .unknown = read { Issue.record("\(part)") }
        #expect(!part.withoutOuterParentheses.hasPrefix(" "))
      }
    }
  }

  @Test(
    "the text form of an array is read, except for what a list cannot hold",
    arguments: [
      ("{}", []), ("{a,b}", ["a", "b"]), (#"{"a,b","c\"d","\\"}"#, ["a,b", "c\"d", "\\"]),
      (#"{""," ","NULL"}"#, ["", " ", "NULL"]), ("{NULL}", nil), ("{{1},{2}}", nil),
      ("[0:1]={1,2}", nil), ("{a", nil), ("{a,}", nil), ("{\"a}", nil), ("{\"a\"b}", nil),
      ("", nil),
      ("{", nil),
    ] as [(String, [String]?)])
  func arrays(text: String, expected: [String]?) {
    #expect(ArrayText.elements(text) == expected)
  }

  @Test(
    "a predicate is conditions where it compares columns with constants",
    arguments: [
      ("(a IS NULL)", .conditions([.init(column: "a")])),
      (
        "((a IS NOT NULL) AND (b = 'x'::text))",
        .conditions([
          .init(column: "a", isNegated: true), .init(column: "b", value: .text("x")),
        ])
      ),
      (
        "((v)::text <> 'x'::text)",
        .conditions([.init(column: "v", isNegated: true, value: .text("x"))])
      ),
      ("(\"A b\" = true)", .conditions([.init(column: "A b", value: .boolean(true))])),
      ("((a IS NULL) OR (b = 'x'::text))", .expression("(a IS NULL) OR (b = 'x'::text)")),
      ("(a = b)", .expression("a = b")), ("active", .expression("active")),
      ("(missing IS NULL)", .expression("missing IS NULL")),
      (
        "((a IS NULL) AND (lower(b) = 'x'::text))",
        .expression("(a IS NULL) AND (lower(b) = 'x'::text)")
      ),
    ] as [(String, RowPredicate)])
  func predicates(text: String, expected: RowPredicate) {
    let reader = PredicateReader(columns: [
      Column("a", type: ColumnType(.integer)), Column("b", type: ColumnType(.text)),
      Column("v", type: ColumnType(.varchar, 9)), Column("A b", type: ColumnType(.boolean)),
    ])
    #expect(reader.read(text) == expected)
  }

  @Test(
    "the modifier of a type is its arguments",
    arguments: [
      (1043, 24, 150_000, "VARCHAR(20)"), (1043, -1, 150_000, "VARCHAR"),
      (1700, 655_366, 150_000, "DECIMAL(10,2)"), (1700, 655_366, 120_000, "DECIMAL(10,2)"),
      (1700, 329_730, 150_000, nil), (1042, -1, 150_000, nil), (1114, 3, 150_000, "TIMESTAMP(3)"),
      (1, -1, 150_000, nil),
    ] as [(Int, Int, Int, String?)])
  func modifiers(id: Int, modifier: Int, version: Int, expected: String?) {
    let base = ColumnTypeReader.type(id, modifier: modifier, version: version)
    #expect(base.map { ColumnType($0).description } == expected)
  }
}
