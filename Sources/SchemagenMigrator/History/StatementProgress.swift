/// How far a script has run that runs statement by statement.
package struct StatementProgress: Equatable, Sendable {
  /// How many of its statements were executed.
  package let done: Int
  /// The checksums of those that were executed, and of one more that was started outside of a transaction;
  /// nil where they were not recorded.
  package let checksums: [String]?

  package init(done: Int, checksums: [String]?) {
    self.done = done
    self.checksums = checksums
  }

  /// Whether a statement was executed or started.
  var hasStarted: Bool { done > 0 || checksums?.isEmpty == false }
}
