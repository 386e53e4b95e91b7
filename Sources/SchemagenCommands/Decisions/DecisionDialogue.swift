import MigrationPlanning

/// Asks the user at a terminal the questions of a plan; elsewhere, lists them.
struct DecisionDialogue {
  let console: Console

  /// Asks until all questions are answered.
  ///
  /// - Parameters:
  ///   - answers: The answers of the command line.
  ///   - older: Those with which the same changes were planned before; one that nothing takes now is
  ///     left out with a warning.
  ///   - plan: Makes the plans for some answers.
  /// - Returns: The plans without open questions.
  /// - Throws: ``NeedsDecision`` after listing the questions, if there is no terminal; a failure if
  ///   an answer of the command line is unused, or an attribute is not valid.
  func resolve(
    _ answers: DecisionAnswers, keeping older: DecisionAnswers = DecisionAnswers(),
    plan: (DecisionAnswers) -> SchemaPlans
  ) throws -> SchemaPlans {
    let given = Set(answers.flags)
    var answers = answers.adding(older)
    var plans = plan(answers)
    let outdated = plans.unusedAnswers.filter { !$0.isInvalid && !given.contains($0.flag) }
    if !outdated.isEmpty {
      for answer in outdated { console.warn("The earlier answer \(answer.message).") }
      answers = answers.without(Set(outdated.map(\.flag)))
      plans = plan(answers)
    }
    try DecisionOptions.reject(plans.unusedAnswers)
    if let problem = plans.problems.first {
      throw CommandFailure(
        problem.asSentence, help: plans.problems.dropFirst().map(\.asSentence))
    }
    while let decision = plans.decisions.first {
      guard console.isInteractive, let (option, _) = ask(decision) else {
        throw list(plans.decisions)
      }
      let previous = plans.decisions
      answers.add(option.answer)
      plans = plan(answers)
      // If the answer changes nothing, asking again would never end.
      guard plans.decisions != previous else {
        throw list(plans.decisions)
      }
    }
    if console.isInteractive { try askForValues(&plans, answers, plan: plan) }
    return plans
  }

  /// Asks what existing rows get, until every value can be read.
  private func askForValues(
    _ plans: inout SchemaPlans, _ answers: DecisionAnswers,
    plan: (DecisionAnswers) -> SchemaPlans
  ) throws {
    var answers = answers
    while let question = plans.questions.first {
      guard let (option, input) = ask(question) else { throw list(plans.questions) }
      var attempt = answers
      attempt.add(option.answer, input: input)
      let next = plan(attempt)
      if let mistake = next.unusedAnswers.first {
        console.fail(mistake.message.asSentence)
        continue
      }
      (answers, plans) = (attempt, next)
    }
  }

  /// The option that the user chooses, with what is entered for it; `nil` to stop.
  private func ask(_ decision: Decision) -> (Decision.Option, String)? {
    console.remark(decision.question.asSentence)
    for (index, option) in decision.options.enumerated() {
      console.remark("  \(index + 1)  \(option.meaning)  (\(option.flag))")
    }
    if decision.kind == .fillColumn, let attribute = decision.attribute {
      console.remark("  or stop, and add \(attribute) to the field first")
    }
    let count = decision.options.count
    let choice =
      count == 1 ? "Enter 1 to do so, or q to quit" : "Choose one (1-\(count), or q to quit)"
    while let line = console.ask(choice + ": ") {
      let answer = line.split(separator: " ").joined()
      if ["q", "quit", "n", "no"].contains(answer.lowercased()) { return nil }
      if let number = Int(answer), decision.options.indices.contains(number - 1) {
        let option = decision.options[number - 1]
        guard let prompt = option.prompt else { return (option, "") }
        return console.ask(prompt).map { (option, $0) }
      }
    }
    return nil
  }

  private func list(_ decisions: [Decision]) -> NeedsDecision {
    let error = NeedsDecision(decisions: decisions)
    console.fail(error.message)
    for decision in decisions { console.remark(text(of: decision)) }
    return error
  }

  private func text(of decision: Decision) -> String {
    let width = decision.options.map(\.flag.count).max() ?? 0
    var lines = ["", decision.question.asSentence]
    for option in decision.options {
      lines.append("  \(option.flag.padding(to: width))  \(option.meaning)")
    }
    if let attribute = decision.attribute { lines.append("  or add \(attribute) to the schema") }
    return lines.joined(separator: "\n")
  }
}
