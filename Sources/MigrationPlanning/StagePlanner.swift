import DatabaseChanges
import DatabaseSchema
import DialectTypes

/// Plans one migration in both directions.
struct StagePlanner {
  let answers: DecisionAnswers
  let match: SchemaMatch
  let diff: SchemaDiff

  init(before: DatabaseSchema, after: DatabaseSchema, answers: DecisionAnswers) {
    let answers = answers.reachingJoinTables(of: after)
    self.answers = answers
    match = SchemaMatcher(before: before, after: after, answers: answers).match()
    diff = SchemaDiffer(
      before: before, after: after, match: match, policy: .answered(answers.conversions)
    ).diff()
  }

  /// The migration and its way back.
  func stage(suffix: String?) -> MigrationStage {
    let context = PlanContext(diff, answers: answers)
    let back = PlanContext(backDiff(), answers: DecisionAnswers())
    let rules = RestorationRules(context)
    let inverter = StepInverter(up: context, down: back, rules: rules)
    let up = StepBuilder(context: context).steps().map { step in
      PlannedStep(step: step, inverse: inverter.inverse(of: step))
    }
    let down = StepBuilder(context: back).steps().filter {
      !$0.takesAwayWhatOthersMayUse
    }
    let withoutInverse = up.map(\.inverse).filter(\.steps.isEmpty)
    return MigrationStage(
      nameSuffix: suffix, before: diff.before, after: diff.after, up: context, down: back,
      plannedSteps: up,
      downSteps: down, restorations: down.map(rules.restoration),
      unrestored: withoutInverse.flatMap(\.restoration.notes).map(\.words),
      summary: ChangeSummary(diff).sentences(),
      downSummary: ChangeSummary(back.diff, isDown: true).sentences())
  }

  /// What differs on the way back, which is one transaction: an enum that regains labels which the
  /// same script uses is swapped, because PostgreSQL refuses to use a label in the transaction that
  /// adds it (<https://www.postgresql.org/docs/current/sql-altertype.html>).
  private func backDiff() -> SchemaDiff {
    func compare(_ match: SchemaMatch) -> SchemaDiff {
      SchemaDiffer(before: diff.after, after: diff.before, match: match, policy: .all).diff()
    }
    var match = self.match.reversed
    let back = compare(match)
    guard back.after.dialect.capabilities.hasEnumTypes else { return back }
    let used = Set(EnumValueSplit(back).usedEnums().map(\.type.after.name))
    if used.isEmpty { return back }
    for place in match.enums.indices where used.contains(match.enums[place].type.after.name) {
      match.enums[place].recreatesForNewLabels = true
    }
    return compare(match)
  }
}

extension Step {
  /// An extension may have been there before the migration asked for it, so the way down keeps it.
  fileprivate var takesAwayWhatOthersMayUse: Bool {
    if case .dropExtension = self { true } else { false }
  }
}
