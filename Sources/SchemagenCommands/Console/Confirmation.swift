/// A question before something that cannot be taken back; elsewhere than at a terminal, a flag answers it.
struct Confirmation {
  /// What would be done, as the rest of "This would".
  private let action: String

  init(_ action: String) {
    self.action = action
  }

  /// Asks.
  ///
  /// - Throws: A failure unless the answer is yes.
  func ask(in console: Console) throws {
    guard console.isInteractive else {
      throw CommandFailure(
        "This would \(action).", help: "Pass --force to do so without a question.",
        status: .needsDecision)
    }
    let question = action.prefix(1).uppercased() + action.dropFirst()
    let answer = console.ask("\(question)? Enter yes to do so: ")
    guard answer?.split(separator: " ").joined().lowercased() == "yes" else {
      throw CommandFailure("Nothing was changed.", status: .needsDecision)
    }
  }
}
