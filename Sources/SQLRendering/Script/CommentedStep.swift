package import MigrationPlanning

/// A step with what stands above its statements.
package struct CommentedStep: Equatable, Sendable {
  package let step: Step
  package let comments: [String]

  /// Makes a commented step from its parts.
  package init(_ step: Step, comments: [String] = []) {
    self.step = step
    self.comments = comments
  }

  /// A step of the way down with how far it brings back what was there.
  init(_ step: Step, _ restoration: Restoration) {
    switch restoration {
    case .exact: self.init(step)
    case .structureOnly(let words):
      self.init(step, comments: words.map { "structure only: \($0)" })
    case .impossible(let words): self.init(step, comments: words.map { "impossible: \($0)" })
    }
  }
}
