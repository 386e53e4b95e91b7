/// Why a migration's SQL file cannot be run as one transaction.
package struct ScriptProblem: Error, Equatable, Sendable {
  /// The line it is about, from 1.
  package let line: Int
  /// What is wrong.
  package let message: String
  /// What to do about it.
  package let help: String

  /// Puts a problem of a line into words.
  init(line: Int, _ message: String, help: String) {
    self.line = line
    self.message = message
    self.help = help
  }
}
