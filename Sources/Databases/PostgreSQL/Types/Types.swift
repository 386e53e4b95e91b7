package import DatabaseTypes
package import SQLLexicon

/// PostgreSQL's types.
package struct Types: TypeRules {
  package init() {}

  package var capabilities: DatabaseCapabilities { .postgresql }

  package var exampleURL: String { "postgres://postgres:postgres@localhost:5432/app" }

  package var lexicalRules: SQLLexicalRules { .postgresql }

  package func autoincrementType(_ type: ColumnType) -> ColumnType { type }

  package func usualType(of type: ColumnType) -> ColumnType { type }

  package func isSame(_ one: ColumnType, _ other: ColumnType) -> Bool { one == other }

  package func type(of type: ColumnType, collation: String) -> ColumnType? { nil }

  /// <https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-CURRENT>
  package var currentTimestamps: Set<String> {
    ["current_timestamp", "now()", "transaction_timestamp()"]
  }

  package func randomIdentifier(for type: ColumnType) -> String? {
    type.name == .uuid ? "gen_random_uuid()" : "gen_random_uuid()::text"
  }

  /// A column without a time zone drops an offset, and one with a time of day takes no date:
  /// <https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-DATETIME-INPUT>.
  /// Other texts stay as the schema has them.
  package func dateTimeLiteral(
    _ literal: DateTimeLiteral, _ text: String, for type: ColumnType
  ) -> String {
    // A column rounds what is beyond its precision, which would make 24:00 of the end of a day.
    let digits = type.arguments.first ?? 6
    if type.name == .time { return literal.time(digits: digits) }
    if type.name == .timetz { return literal.time(digits: digits) + "+00" }
    guard literal.hasOffset else { return text }
    if type.name == .date { return literal.date.description }
    return type.name == .timestamp ? "\(literal.date) \(literal.time(digits: .max))" : text
  }
}
