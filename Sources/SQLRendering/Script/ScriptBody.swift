/// The statements of one transaction and the lines around it.
package struct ScriptBody: Equatable, Sendable {
  /// Lines before `BEGIN`.
  package var opening: [SQL]
  package var statements: [SQL]
  /// Lines after `COMMIT`.
  package var closing: [SQL]

  /// Makes a body from its parts.
  package init(opening: [SQL] = [], statements: [SQL], closing: [SQL] = []) {
    self.opening = opening
    self.statements = statements
    self.closing = closing
  }
}
