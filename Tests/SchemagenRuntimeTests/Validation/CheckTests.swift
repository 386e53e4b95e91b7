import Testing

@testable import SchemagenRuntime

@Suite("Checks that Swift evaluates")
struct CheckTests {
  private static let table = TableDescription(
    "t", primaryKey: [0],
    columns: [
      .init("id", .integer), .init("a", .integer), .init("b", .integer), .init("name", .text),
      .init("maxAge", .integer), .init("isOn", .boolean), .init("word", .text),
      .init("exact", .decimal(precision: nil, scale: nil)), .init("ratio", .double),
    ])

  /// The verdict for a row with a = 3, b = NULL, name = "It's", maxAge unknown, isOn = true, word = "aİ",
  /// exact = NULL and ratio = NULL.
  private func verdict(_ text: String) -> CheckVerdict? {
    var parser = CheckParser(text, of: Self.table)
    let row: [CheckValue] = [
      .integer(1), .integer(3), .null, .text("It's"), .undecided, .boolean(true),
      .text("aİ"), .null, .null,
    ]
    return parser.parse()?.verdict(row)
  }

  @Test(
    "conditions hold",
    arguments: [
      "a = 3", "a > 2 AND a < 4", "(a = 1 OR a = 3)", "NOT a = 4", "a BETWEEN 1 AND 3",
      "a NOT BETWEEN 4 AND 5", "a IN (1, 3)", "a NOT IN (1, 2)", "b IS NULL", "a IS NOT NULL",
      "length(name) = 4", "name = 'It''s'", "name LIKE 'It%'", "name LIKE '__''_'",
      "name NOT LIKE '%x%'", "\"isOn\"", "isOn IS TRUE", "\"isOn\" = TRUE", "a + 2 * 3 = 9",
      "(a + 2) * 3 = 15", "-a < 0", "a % 2 = 1", "a / 2 = 1", "abs(-a) = 3", "coalesce(b, 7) = 7",
      "b IS NOT DISTINCT FROM NULL", "a IS DISTINCT FROM b", "lower(name) = 'it''s'",
      "t.a = 3", "\"t\".\"a\" = 3", "a = 3 OR unknown(a)", "name || '!' = 'It''s!'",
      "trim(name) = name", "a <= 3.0", "a = 3 OR maxAge > 1",
      "a NOT IN (5) AND NOT (b IS NOT NULL)", "word LIKE 'a_'", "coalesce(b, a, 1) / 2 = 1",
      "coalesce(exact, 2.5) = 2.5", "coalesce(NULL, name) = name", "coalesce(b * 2, abs(a)) = 3",
    ])
  func holds(text: String) {
    #expect(verdict(text) == .holds)
  }

  @Test(
    "conditions fail",
    arguments: [
      "a = 4", "a > 2 AND a < 3", "a = 3 AND FALSE", "NOT (a = 3 OR b = 1)", "a IN (1, 2)",
      "b IS NOT NULL", "length(name) > 4", "NOT \"isOn\"", "a != 3", "a <> 3",
      "b > 1 AND a > 3", "name = 'it''s'", "a < 0 AND unknown(a)",
    ])
  func fails(text: String) {
    #expect(verdict(text) == .fails)
  }

  @Test(
    "NULL makes a condition NULL",
    arguments: [
      "b > 1", "b = b", "b IN (1, 2)", "a NOT IN (1, b)", "NOT b = 1", "b > 1 OR a > 3",
      "length(b) = 1", "b + 1 = 2",
    ])
  func null(text: String) {
    #expect(verdict(text) == .null)
  }

  @Test(
    "what the databases decide differently is undecided",
    arguments: [
      "maxAge > 1", "name < 'z'", "name LIKE 'it%'", "a / 0 = 1", "a > 0 AND maxAge > 1",
      "unknown(a) = 1", "nothing = 1", "a + 2147483647 > 0", "a / 2.0 = 1.5", "a = '3'",
      "name LIKE 'a\\%'", "a > current_date", "a::bigint = 3", "word LIKE 'A_'",
      "coalesce(a, 1.0) / 2 > 1",
      "coalesce(exact, a) / 2 = 1", "coalesce(ratio, a) = 3", "coalesce(exact * 2, a) / 2 = 1",
      "coalesce(unknown(a), a) = 3", "coalesce(coalesce(exact, a), a) = 3",
    ])
  func undecided(text: String) {
    #expect(verdict(text) == .undecided)
  }

  @Test(
    "as many conditions as a schema lists are no deeper than one",
    arguments: [
      ("a IN (", "", ", ", ")", CheckVerdict.fails), ("a NOT IN (", "", ", ", ")", .holds),
      ("", "a = ", " OR ", "", .fails), ("", "a <> ", " AND ", "", .holds),
    ])
  func long(start: String, each: String, separator: String, end: String, expected: CheckVerdict) {
    let conditions = (5..<30_000).map { "\(each)\($0)" }.joined(separator: separator)
    #expect(verdict(start + conditions + end) == expected)
  }

  @Test("100 operators that compute are read, and more are not")
  func manyOperators() {
    let sum = Array(repeating: "a", count: 101).joined(separator: " + ")
    #expect(verdict("\(sum) = 303") == .holds)
    #expect(verdict("a + \(sum) = 306") == nil)
    #expect(verdict(Array(repeating: "a", count: 50_000).joined(separator: " * ") + " > 0") == nil)
    #expect(verdict("name" + String(repeating: "::text", count: 50_000) + " = 'x'") == nil)
  }

  @Test(
    "conditions beyond that are not read",
    arguments: [
      "", "a >", "a = 3)", "(a = 3", "a ~ 'x'", "CASE WHEN a = 1 THEN true END",
      "a = ANY (ARRAY[1])",
      "a = b = 1", "a = 1 -- x", "a = 'x", "EXISTS (SELECT 1)", "a > 1 COLLATE \"C\"", "a = 1e5",
      "a @> 1",
      String(repeating: "(", count: 5000) + "a" + String(repeating: ")", count: 5000),
    ])
  func unread(text: String) {
    #expect(verdict(text) == nil)
  }
}
