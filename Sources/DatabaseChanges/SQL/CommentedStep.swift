/// A step with the comments above its statements.
package struct CommentedStep: Equatable, Sendable {
  package let step: Step
  package let comments: [String]

  package init(_ step: Step, comments: [String] = []) {
    self.step = step
    self.comments = comments
  }

  /// A step of a down script with how far it restores what was there.
  package init(_ step: Step, _ restoration: Restoration) {
    self.init(step, comments: restoration.notes.map { "\($0.mark.rawValue): \($0.text)" })
  }
}
