import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// The checks of a script that rebuilds or drops tables.
///
/// Each check fails with a message, or adds a row to a table. Before the script commits, a gate undoes
/// everything unless all rows are there, so that it is safe in a shell that goes on after errors, too.
///
/// Renaming that table makes SQLite parse all views and triggers, which a rebuild and `DROP TABLE` do
/// not (<https://www.sqlite.org/lang_altertable.html#alter_table_rename>): one that is broken stops
/// every later rename. This happens before the steps and after them.
enum ScriptChecks {
  /// The names that the table of passed checks has, one after the other.
  private static let names = [
    "_schemagen_checks", "_schemagen_checks_begun", "_schemagen_checks_done",
  ]
  private static let gate = "_schemagen_gate"

  /// The tables that a failed run may leave behind.
  static let tables = names + [gate]

  static let openingComment = [
    "Fails with the name of a view or trigger that is broken already: repair or drop it first."
  ]
  static let closingComment = [
    "Fails with the name of a view or trigger that uses what this migration drops. Then nothing is",
    "kept unless all checks above have passed.",
  ]

  static var opening: [SQL] {
    [
      "CREATE TABLE \(identifier: names[0]) (passed)", "PRAGMA legacy_alter_table=OFF",
      rename(names[0], names[1]),
    ]
  }

  /// Ends a script.
  ///
  /// - Parameter statements: The statements before, among them the checks.
  static func closing(_ statements: [SQL]) -> [SQL] {
    let count = statements.count { $0.text.contains(insertion.text) }
    let gate: SQL = "\(identifier: Self.gate)"
    let done: SQL = "\(identifier: names[2])"
    let all: [SQL] =
      count == 0
      ? []
      : [
        "INSERT OR ROLLBACK INTO \(gate) SELECT count(*) = \(number: count) AND min(passed) FROM \(done)"
      ]
    return [
      rename(names[1], names[2]),
      "CREATE TABLE \(gate) (passed CONSTRAINT \(identifier: "a check above failed") CHECK (passed))",
      "INSERT OR ROLLBACK INTO \(gate) SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = \(literal: names[2]))",
    ] + all + ["DROP TABLE \(gate)", "DROP TABLE \(done)"]
  }

  /// A check that fails with the first problem that a query finds as its message, because
  /// `json_extract` names what it cannot read as a path
  /// (<https://www.sqlite.org/json1.html#path_arguments>).
  ///
  /// - Parameters:
  ///   - problem: The message, over the rows of the query.
  ///   - source: What follows `FROM`.
  static func refuse(_ problem: SQL, from source: SQL) -> SQL {
    "\(insertion) SELECT count(json_extract('{}', \(problem))) = 0 FROM \(source)"
  }

  /// A check that a condition holds.
  static func require(_ condition: SQL) -> SQL { "\(insertion) SELECT \(condition)" }

  private static var insertion: SQL { "INSERT INTO \(identifier: names[1])" }

  private static func rename(_ old: String, _ new: String) -> SQL {
    "ALTER TABLE \(identifier: old) RENAME TO \(identifier: new)"
  }
}
