/// Something about a migration that a reviewer should know.
package struct Finding: Equatable, Sendable {
  /// The rule that found it.
  package let code: FindingCode
  package let severity: FindingSeverity
  /// The table, table and column, enum or extension that it is about.
  package let subject: String
  /// One sentence.
  package let message: String
  /// The rows in question, where they can be looked for before the migration runs.
  package let rows: AffectedRows?
  /// The place of the step in the migration; `nil` when it is about no single step.
  package var step: Int?

  /// - Parameters:
  ///   - code: The rule that found it.
  ///   - severity: How bad it is.
  ///   - subject: What it is about.
  ///   - message: One sentence.
  ///   - rows: The rows in question.
  package init(
    _ code: FindingCode, _ severity: FindingSeverity, _ subject: String, _ message: String,
    rows: AffectedRows? = nil
  ) {
    self.code = code
    self.severity = severity
    self.subject = subject
    self.message = message
    self.rows = rows
  }
}
