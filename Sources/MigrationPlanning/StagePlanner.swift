import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectTypes

/// Plans one migration in both directions.
struct StagePlanner {
  let answers: DecisionAnswers
  let match: SchemaMatch
  let diff: SchemaDiff

  init(before: DatabaseSchema, after: DatabaseSchema, answers: DecisionAnswers) {
    let answers = answers.includingJoinTables(of: after)
    self.answers = answers
    match = SchemaMatcher(before: before, after: after, answers: answers).match()
    diff = SchemaDiffer(
      before: before, after: after, match: match, policy: .answered(answers),
      fills: answers.fills
    ).diff()
  }

  /// The migration and its down script.
  func stage(suffix: String?) -> MigrationStage {
    let context = PlanContext(diff, answers: answers)
    let down = PlanContext(downDiff(), answers: nil)
    let rules = RestorationRules(context)
    let inverter = StepInverter(up: context, down: down, rules: rules)
    let up = StepBuilder(context: context).steps().map { step in
      PlannedStep(step: step, inverse: inverter.inverse(of: step))
    }
    let downSteps = StepBuilder(context: down).steps().filter {
      !$0.dropsExtension
    }
    let withoutInverse = up.map(\.inverse).filter(\.steps.isEmpty)
    return MigrationStage(
      nameSuffix: suffix, before: diff.before, after: diff.after, up: context, down: down,
      plannedSteps: up,
      downSteps: downSteps, restorations: downSteps.map(rules.restoration),
      unrestored: withoutInverse.flatMap(\.restoration.notes).map(\.text),
      summary: ChangeSummary(diff).sentences(),
      downSummary: ChangeSummary(down.diff, isDown: true).sentences())
  }

  /// What the down script changes, which is one transaction: an enum that regains labels which the
  /// same script uses is recreated, because PostgreSQL refuses to use a label in the transaction
  /// that adds it (<https://www.postgresql.org/docs/current/sql-altertype.html>). So is one that regains
  /// labels among others whose order the migration has changed by recreating it.
  private func downDiff() -> SchemaDiff {
    func compare(_ match: SchemaMatch) -> SchemaDiff {
      SchemaDiffer(before: diff.after, after: diff.before, match: match, policy: .all).diff()
    }
    var match = self.match.reversed
    let down = compare(match)
    guard down.after.dialect.capabilities.hasEnumTypes else { return down }
    let reordered = match.enums.filter { !$0.values.added.isEmpty && $0.reordersLabels }
    let used = Set(
      EnumValueSplit(down).usedEnums().map(\.type.after.name) + reordered.map(\.type.after.name))
    if used.isEmpty { return down }
    for place in match.enums.indices where used.contains(match.enums[place].type.after.name) {
      match.enums[place].recreatesForNewLabels = true
    }
    return compare(match)
  }
}

extension Step {
  /// Whether it drops an extension, which may have existed before the migration, so the down script
  /// keeps it.
  fileprivate var dropsExtension: Bool {
    if case .dropExtension = self { true } else { false }
  }
}
