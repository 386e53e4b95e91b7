import CanonicalJSON
import MigrationPlanning

/// Gets the answers to what a plan asks about data: from somebody at a terminal, or not at all.
struct DecisionDialogue {
  let console: Console
  let arguments: ParsedArguments

  /// Asks until nothing is open.
  ///
  /// - Parameters:
  ///   - answers: What the command line has answered already.
  ///   - plan: Makes the plans that follow from some answers.
  /// - Returns: The plans without open questions.
  /// - Throws: ``NeedsDecision`` after listing the questions, when nobody can be asked; a failure
  ///   when an answer of the command line answers nothing or an attribute names nothing.
  func resolve(
    _ answers: DecisionAnswers, plan: (DecisionAnswers) -> SchemaPlans
  ) throws -> SchemaPlans {
    var answers = answers
    var plans = plan(answers)
    try DecisionOptions.reject(plans.unusedAnswers)
    if let problem = plans.problems.first {
      throw CommandFailure(
        Sentence.of(problem), help: plans.problems.dropFirst().map(Sentence.of))
    }
    while let decision = plans.decisions.first {
      guard console.isInteractive, let option = ask(decision) else {
        list(plans.decisions)
        throw NeedsDecision()
      }
      let isRepeated = plans.decisions
      answers.add(option.answer)
      plans = plan(answers)
      // An answer that changes nothing would be asked for without end.
      guard plans.decisions != isRepeated else {
        list(plans.decisions)
        throw NeedsDecision()
      }
    }
    return plans
  }

  private func ask(_ decision: Decision) -> Decision.Option? {
    var question = Sentence.of(decision.question) + "\n"
    for (index, option) in decision.options.enumerated() {
      question += "  \(index + 1)  \(option.meaning)  (\(option.flag))\n"
    }
    console.errors.write(question)
    while let line = console.ask("Which one? (1-\(decision.options.count), or q to stop) ") {
      let answer = line.split(separator: " ").joined()
      if answer.lowercased() == "q" { return nil }
      if let number = Int(answer), decision.options.indices.contains(number - 1) {
        return decision.options[number - 1]
      }
    }
    return nil
  }

  private func list(_ decisions: [Decision]) {
    if arguments.has(.json) {
      let list: JSONNode = .array(decisions.map(PlanJSON.decision))
      console.result((["decisions": list] as JSONNode).text)
    }
    console.fail(
      decisions.count == 1
        ? "A decision is needed, and nothing was written."
        : "\(decisions.count) decisions are needed, and nothing was written.")
    for decision in decisions { console.errors.write(text(of: decision)) }
  }

  private func text(of decision: Decision) -> String {
    let width = decision.options.map(\.flag.count).max() ?? 0
    var text = "\n" + Sentence.of(decision.question) + "\n"
    for option in decision.options {
      text += "  \(option.flag.padding(to: width))  \(option.meaning)\n"
    }
    if let attribute = decision.attribute { text += "  or write \(attribute) in the schema\n" }
    return text
  }
}
