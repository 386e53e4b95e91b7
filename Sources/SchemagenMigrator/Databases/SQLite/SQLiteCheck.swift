import SQLLexicon

/// What a check of a SQLite script found.
///
/// Such a statement fails because `json_extract` cannot read the text about the problem as a path, and
/// SQLite quotes the text in its error: <https://www.sqlite.org/json1.html#path_arguments>.
enum SQLiteCheck {
  /// The text about the problem; `nil` for another error.
  ///
  /// - Parameters:
  ///   - message: The error.
  ///   - statement: The statement that failed.
  static func problem(in message: String, of statement: SQLStatement) -> String? {
    let marks = ["\"_schemagen_checks", "SELECT count(json_extract('{}', "]
    guard marks.allSatisfy(statement.text.contains), let start = message.firstIndex(of: "'"),
      message.last == "'"
    else { return nil }
    let quoted = message[message.index(after: start)...].dropLast()
    return quoted.isEmpty ? nil : String(quoted.replacing("''", with: "'"))
  }

  /// What to do about a problem; `nil` where the text says it.
  static func advice(about problem: String) -> String? {
    let prefix = "unknown to the schema: "
    guard problem.hasPrefix(prefix) else { return nil }
    let object = problem.dropFirst(prefix.count)
    if let word = object.wholeMatch(of: /(?<word>\S+ x \d+) of table (?<table>.+)/) {
      // What the search counts are words of the table's own statement.
      let known = "('\(word.table.replacing("'", with: "''"))', '\(word.word)')"
      return
        "The table is rebuilt, which would lose it: write it into the new table in this file, and add "
        + "\(known) to the list of what is known above it, in down.sql, too"
    }
    if object.hasPrefix("trigger ") {
      // A schema has only the triggers that its own attributes make.
      return
        "The table is rebuilt, which would lose it: in this file drop the trigger after `BEGIN;`, and "
        + "create it again before `COMMIT;`, in down.sql, too"
    }
    return
      "The table is rebuilt, which would lose it: declare it in the schema, or drop it and create "
      + "it again afterwards"
  }
}
