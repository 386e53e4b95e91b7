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
  package init(_ step: Step, _ restoration: Restoration) {
    self.init(step, comments: restoration.notes.map { "\($0.mark.rawValue): \($0.words)" })
  }
}
