import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// The checks of a script.
///
/// Each check fails, or adds a row to a table. Before the script commits, a gate rolls everything back
/// unless all rows are there, so that a script is all or nothing in a shell that goes on after errors,
/// too. No other statement may end the transaction: those after it would be kept one by one.
struct ScriptChecks {
  /// Whether the script rebuilds or drops tables, which does not parse the views and triggers that use
  /// them.
  let replacesTables: Bool

  /// How the names of that table start.
  static let prefix = "_schemagen_checks"
  private static let table: SQL = "\(identifier: prefix)"
  /// The names of that table before and after, where it is renamed: this makes SQLite parse all views
  /// and triggers (<https://www.sqlite.org/lang_altertable.html#alter_table_rename>). One that is
  /// broken stops every later rename.
  private static let names: (before: SQL, after: SQL) = (
    "\(identifier: prefix + "_opened")", "\(identifier: prefix + "_closed")"
  )

  /// Starts a script.
  var opening: ScriptBody.Group {
    if !replacesTables {
      return ScriptBody.Group(
        comments: [], statements: ["CREATE TABLE \(Self.table) \(Self.column)"])
    }
    return ScriptBody.Group(
      comments: [
        "Fails with the name of a view or trigger that is broken already: repair or drop it first."
      ],
      statements: [
        "CREATE TABLE \(Self.names.before) \(Self.column)", "PRAGMA legacy_alter_table=OFF",
        "ALTER TABLE \(Self.names.before) RENAME TO \(Self.table)",
      ])
  }

  /// Ends a script.
  ///
  /// The table is created once more where it is missing because an earlier statement failed.
  ///
  /// - Parameter statements: The statements before, among them the checks.
  func closing(_ statements: [SQL]) -> ScriptBody.Group {
    let count = statements.count { $0.text.contains(Self.insertion.text) }
    let table = replacesTables ? Self.names.after : Self.table
    let rename: [SQL] =
      replacesTables ? ["ALTER TABLE \(Self.table) RENAME TO \(Self.names.after)"] : []
    let comments =
      replacesTables
      ? ["Fails with the name of a view or trigger that uses what this migration drops."] : []
    return ScriptBody.Group(
      comments: comments + ["The gate: nothing is kept unless all checks above have passed."],
      statements: rename + [
        "CREATE TABLE IF NOT EXISTS \(table) \(Self.column)",
        "INSERT OR ROLLBACK INTO \(table) SELECT count(*) = \(number: count) FROM \(table)",
        "DROP TABLE \(table)",
      ])
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

  private static var insertion: SQL { "INSERT INTO \(table)" }

  private static let column: SQL =
    "(passed CONSTRAINT \(identifier: "a check failed") CHECK (passed))"
}
