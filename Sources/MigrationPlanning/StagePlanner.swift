import DatabaseSchema

/// Plans one migration in both directions.
struct StagePlanner {
  let answers: DecisionAnswers
  let match: SchemaMatch
  let diff: SchemaDiff

  init(before: DatabaseSchema, after: DatabaseSchema, answers: DecisionAnswers) {
    self.answers = answers
    match = SchemaMatcher(before: before, after: after, answers: answers).match()
    diff = SchemaComparison(
      before: before, after: after, match: match, policy: .answered(answers.conversions)
    ).diff()
  }

  /// The migration and its way back.
  func stage(suffix: String?) -> MigrationStage {
    let back = SchemaComparison(
      before: diff.after, after: diff.before, match: match.reversed, policy: .all
    ).diff()
    let down = StepBuilder(diff: back, answers: DecisionAnswers()).steps().filter {
      !$0.takesAwayWhatOthersMayUse
    }
    let enums = EnumSteps(diff: diff, answers: answers)
    let lost = Set(diff.enums.flatMap(enums.mappings).map(\.from))
    let rules = diff.after.dialect.conversionRules
    return MigrationStage(
      nameSuffix: suffix, before: diff.before, after: diff.after,
      steps: StepBuilder(diff: diff, answers: answers).steps(), downSteps: down,
      restorations: down.map { $0.restoration(rules, lost: lost) },
      summary: ChangeSummary(diff).sentences(), downSummary: ChangeSummary(back).sentences(),
      risks: RiskAssessment(diff).risks(), downRisks: RiskAssessment(back).risks())
  }
}

extension Step {
  /// An extension may have been there before the migration asked for it, so the way down keeps it.
  fileprivate var takesAwayWhatOthersMayUse: Bool {
    if case .dropExtension = self { true } else { false }
  }
}
