import SQLLexicon

/// Why a migration's SQL file cannot be run as one transaction.
package struct ScriptProblem: Error, Equatable, Sendable {
  /// The line it is about, from 1.
  package let line: Int
  /// The column it is about, in Unicode scalars from 1; nil for the whole line.
  package let column: Int?
  /// What is wrong.
  package let message: String
  /// What to do about it.
  package let help: String

  /// Puts a problem of a line into words.
  init(line: Int, column: Int? = nil, _ message: String, help: String) {
    self.line = line
    self.column = column
    self.message = message
    self.help = help
  }

  /// Puts a problem of a statement into words.
  init(_ statement: SQLStatement, _ message: String, help: String) {
    self.init(line: statement.line, column: statement.column, message, help: help)
  }
}
