import DatabaseChanges
package import DatabaseSchema
import DialectRendering
import DialectTypes
import SQLLexicon

/// Plans how a database gets from one state to another.
package enum MigrationPlanner {
  /// The migrations from one state to another, each with its down script.
  ///
  /// - Parameters:
  ///   - before: The state before, from a snapshot or from lowering; of the same dialect as after.
  ///   - after: The state after.
  ///   - answers: The user's answers about changes that lose data.
  package static func plan(
    from before: DatabaseSchema, to after: DatabaseSchema,
    answers: DecisionAnswers = DecisionAnswers()
  ) -> MigrationPlan {
    // Most databases are what they should be, and a plan takes several times as long as to see that.
    if answers == DecisionAnswers(), before == after, !after.hasRenames { return .unchanged }
    let after = keepingWords(from: before, in: after, answers)
    let whole = StagePlanner(before: before, after: after, answers: answers)
    let hints = RenameAttributeReview(before: before, after: after, match: whole.match)
    var stages: [MigrationStage] = []
    if let middle = EnumValueSplit(whole.diff).middle() {
      stages = [
        StagePlanner(before: before, after: middle, answers: answers)
          .stage(suffix: MigrationStage.valuesSuffix),
        StagePlanner(before: middle, after: after, answers: answers).stage(suffix: nil),
      ]
    } else {
      stages = [whole.stage(suffix: nil)]
    }
    return MigrationPlan(
      stages: stages.filter { !$0.isEmpty },
      decisions: DecisionFinder(
        diff: whole.diff, match: whole.match, answers: answers
      ).decisions(),
      questions: FillQuestions(whole.diff, answers: answers).questions(),
      problems: hints.problems, notices: hints.notices,
      formerColumnUses: FormerColumnReview(rules: after.dialect.sql.lexicalRules)
        .uses(in: whole.match),
      unusedAnswers: AnswerReview(answers, match: whole.match, diff: whole.diff).unusedAnswers())
  }
}

extension MigrationPlanner {
  /// The state after with what a schema does not say of the state before. Constraints are found again
  /// also under the new names of what they are about.
  private static func keepingWords(
    from before: DatabaseSchema, in after: DatabaseSchema, _ answers: DecisionAnswers
  ) -> DatabaseSchema {
    let rules = after.dialect.sql.lexicalRules
    let marked = after.keepingMarks(of: before).keepingTiming(of: before)
    let kept = marked.keepingWords(of: before) { known, index, gone in
      known == index && !(known.statement.map { rules.mentions(gone, in: $0) } ?? false)
    }
    if !before.tables.contains(where: \.hasConstraintWords) { return kept }
    let match = SchemaMatcher(
      before: before, after: after, answers: answers.includingJoinTables(of: after)
    ).match()
    let alignment = NameAlignment(match, dialect: after.dialect)
    if alignment.isEmpty { return kept }
    return kept.keepingConstraintWords(of: before.tables.map(alignment.aligned))
  }
}

extension DatabaseSchema {
  /// Whether an attribute says that something had another name, which is to be reviewed.
  fileprivate var hasRenames: Bool {
    tables.contains { $0.formerName != nil || $0.columns.contains { $0.formerName != nil } }
      || enums.contains { $0.formerName != nil || $0.values.contains { $0.formerName != nil } }
  }
}
