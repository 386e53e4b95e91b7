import DatabaseChanges
import SQLLexicon
import SchemagenMigrator
import SchemagenRuntime

/// Looks for the rows on which a script that takes a migration back would fail, before it runs.
struct StoppingRows: Sendable {
  let options: MigratorOptions

  /// A few rows are shown, and of each a few columns.
  private static let (shownRows, shownColumns) = (3, 5)

  /// Checks that a script meets no row on which it fails.
  ///
  /// - Parameters:
  ///   - reversal: The migration that is about to be taken back; those before it have been.
  ///   - report: What was done until now.
  /// - Throws: A failure that shows the rows, or a `DatabaseError`.
  func check(_ reversal: Reversal, _ report: DownReport, in database: Database) async throws {
    let runner = ScriptRunner(database: database, options: options)
    var found: [FoundRows] = []
    for obstacle in reversal.obstacles {
      do {
        let rows = try await runner.read { try Self.find(obstacle, of: reversal.id, on: $0) }
        found += [rows].compactMap(\.self)
      } catch let error as DatabaseError where error.isAboutOtherTables {
        // The query is of another state of the tables, which the script itself will meet.
        continue
      }
    }
    guard !found.isEmpty else { return }
    let state =
      report.reverted.isEmpty ? "nothing was changed" : "\(reversal.id) stays applied"
    throw FoundRows.failure(
      found,
      "\(report.database) has rows on which down.sql of \(reversal.id) would fail, so \(state).",
      ways: [
        "Correct these rows. Or have \(reversal.script.path) do so, and remove what its head says of "
          + "them."
      ])
  }

  private static func find(
    _ obstacle: Reversal.Obstacle, of migration: String, on connection: DatabaseConnection
  ) throws -> FoundRows? {
    var query = Substring(obstacle.rows)
    while query.last == ";" || query.last == " " { query.removeLast() }
    let rows = "(\(query)) AS found"
    let number = try connection.first(BoundStatement(sql: "SELECT count(*) FROM \(rows)")) {
      try $0.read(0, as: Int.self)
    }
    guard let number, number > 0 else { return nil }
    let all = try connection.first(BoundStatement(sql: "SELECT * FROM \(rows) LIMIT 1")) { row in
      var names: [String] = []
      for index in 0..<row.columnCount { names += [row.columnName(index)].compactMap(\.self) }
      return names
    }
    let names = shown(all ?? [], for: obstacle.words)
    let texts = names.map { name in
      let quoted = SQLQuoting.identifier(name)
      return "CAST(\(quoted) AS TEXT) AS \(quoted)"
    }
    let examples = "SELECT \(texts.joined(separator: ", ")) FROM \(rows) LIMIT \(shownRows)"
    return FoundRows(
      severity: .mayFail, subject: migration, words: obstacle.words, count: number,
      examples: names.isEmpty ? [] : try FoundRows.examples(examples, on: connection))
  }

  /// The columns that tell the rows apart: the first one, those that the description names, and others.
  private static func shown(_ names: [String], for words: String) -> [String] {
    let named = names.dropFirst().filter { words.contains("\"\($0)\"") }
    let others = names.dropFirst().filter { !named.contains($0) }
    return Array((names.prefix(1) + named + others).prefix(shownColumns))
  }
}
