import CanonicalJSON
import DatabaseChanges
import MigrationReview
import SQLLexicon
import SchemagenRuntime

/// The rows that a database has in the way of a migration.
struct FoundRows: Sendable {
  let severity: FindingSeverity
  /// What they are about, such as `User.email`.
  let subject: String
  /// Why they are in the way, as the header of the migration says it.
  let words: String
  /// How many rows there are, or groups of rows with the same values.
  let count: Int
  /// A few of them, as `id = 1, email = a@example.com`.
  let examples: [String]

  private static let shownCharacters = 60

  /// Asks a database, before a migration is written, on which rows it would fail, and changes nothing.
  ///
  /// A check is left out where the database does not have the tables yet, because earlier migrations are
  /// pending.
  ///
  /// - Returns: The answers where there are more rows than the check allows.
  /// - Throws: `DatabaseError` when the database does not answer.
  static func expected(
    by checks: [DataCheck], on connection: DatabaseConnection
  ) throws -> [FoundRows] {
    try checks.flatMap { check -> [FoundRows] in
      do {
        return try found(by: [check], on: connection)
      } catch let error as DatabaseError where error.isAboutOtherTables {
        return []
      }
    }
  }

  /// Asks a database all checks, and changes nothing.
  ///
  /// - Returns: The answers where there are more rows than the check allows.
  /// - Throws: `DatabaseError` when a query cannot be run.
  static func found(by checks: [DataCheck], on connection: DatabaseConnection) throws -> [FoundRows]
  {
    try checks.compactMap { check in
      let number = try connection.first(BoundStatement(sql: check.count.text)) {
        try $0.read(0, as: Int.self)
      }
      guard let number, number > check.allowedCount else { return nil }
      let examples = try Self.examples(check.examples.text, on: connection)
      return FoundRows(
        severity: check.finding.severity, subject: check.finding.subject,
        words: check.finding.message, count: number, examples: examples)
    }
  }

  /// The rows of a query whose columns are texts, a line each.
  static func examples(_ query: String, on connection: DatabaseConnection) throws -> [String] {
    try connection.query(BoundStatement(sql: query)) { row in
      var parts: [String] = []
      for index in 0..<row.columnCount {
        let name = row.columnName(index) ?? "?"
        parts.append("\(name) = \(shown(try row.read(index, as: String?.self)))")
      }
      return parts.joined(separator: ", ")
    }
  }

  private static func shown(_ value: String?) -> String {
    guard let value else { return "NULL" }
    let line = value.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .joined(separator: "\\n")
    return line.count > shownCharacters ? line.prefix(shownCharacters) + "…" : line
  }

  /// The failure for rows that are in the way.
  ///
  /// - Parameters:
  ///   - found: The rows.
  ///   - message: What was not done because of them, as a sentence.
  ///   - ways: The ways out.
  static func failure(_ found: [FoundRows], _ message: String, ways: [String]) -> CommandFailure {
    var failure = CommandFailure(message, help: found.flatMap(\.lines) + ways)
    failure.details = [("rows", .array(found.map(\.json)))]
    return failure
  }

  /// The answer as lines of text, without indentation.
  var lines: [String] {
    ["\(words) (\(count) found)"] + examples.map { "  " + $0 }
  }

  /// The answer as `--json` shows it.
  var json: JSONNode {
    [
      "kind": .string(severity.rawValue), "subject": .string(subject),
      "words": .string(words), "count": .number(count),
      "examples": .strings(examples),
    ]
  }
}
