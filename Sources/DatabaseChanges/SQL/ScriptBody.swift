package import SQLLexicon

/// The statements of one transaction and the lines around it.
package struct ScriptBody: Equatable, Sendable {
  /// Some statements that belong together, with what a reviewer should know about them.
  package struct Group: Equatable, Sendable {
    package var comments: [String]
    package var statements: [SQL]
    /// The place of the step that they belong to; `nil` for those around all steps.
    package var step: Int?

    package init(comments: [String] = [], statements: [SQL], step: Int? = nil) {
      self.comments = comments
      self.statements = statements
      self.step = step
    }
  }

  /// Lines before `BEGIN`.
  package var opening: [SQL]
  package var groups: [Group]
  /// Lines after `COMMIT`.
  package var closing: [SQL]
  /// What a reviewer should know of the whole script, in paragraphs of lines.
  package var notes: [[String]] = []

  package init(opening: [SQL] = [], groups: [Group], closing: [SQL] = []) {
    self.opening = opening
    self.groups = groups
    self.closing = closing
  }
}
