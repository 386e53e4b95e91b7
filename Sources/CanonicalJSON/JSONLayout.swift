/// How a JSON text is broken into lines.
package enum JSONLayout: Sendable {
  /// Each member and element on a line of its own, as `--json` prints.
  case indented
  /// The same down to the facts (``JSONNode/fact(_:)``), which keep to one line each; branches
  /// that change different facts of a snapshot merge without a conflict.
  case facts
  /// The layout of facts with a comma on a line of its own after what takes several lines: branches
  /// that change or add neighbours merge without a conflict, because git wants an unchanged line
  /// between two changes.
  case mergeable
}
