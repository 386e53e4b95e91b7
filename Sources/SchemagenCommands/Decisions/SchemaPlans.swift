import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import SchemaLowering
import SchemaModel

/// The plans for one change of the schema, one for each of its dialects.
struct SchemaPlans {
  /// The plans in the order of the schema's providers.
  let plans: [(dialect: Dialect, plan: MigrationPlan)]
  /// The answers with which they were made.
  let answers: DecisionAnswers

  /// Plans the changes from a snapshot to a schema.
  init(
    from snapshot: Snapshot, to schema: Schema, dialects: [Dialect], answers: DecisionAnswers
  ) {
    self.init(
      dialects: dialects, answers: answers, before: snapshot.schema(for:),
      after: { Lowering.lower(schema, to: $0) })
  }

  /// Plans the changes between two states, given their tables in each dialect.
  init(
    dialects: [Dialect], answers: DecisionAnswers, before: (Dialect) -> DatabaseSchema,
    after: (Dialect) -> DatabaseSchema
  ) {
    self.answers = answers
    plans = dialects.map { dialect in
      (
        dialect,
        MigrationPlanner.plan(from: before(dialect), to: after(dialect), answers: answers)
      )
    }
  }

  /// Whether no database has to change.
  var isEmpty: Bool { plans.allSatisfy(\.plan.isEmpty) }

  /// The questions of all plans, each once: an answer for one database also answers the same question
  /// for the other, even if it is worded differently there.
  var decisions: [Decision] {
    let all = plans.flatMap(\.plan.decisions)
    // One database may only have to cut values that the other has to convert.
    let wider = Set(all.filter { $0.kind != .narrowColumn }.map(\.subject))
    var decisions: [Decision] = []
    for decision in all {
      if decisions.contains(where: { $0.isLike(decision) }) { continue }
      if decision.kind == .narrowColumn, wider.contains(decision.subject) { continue }
      decisions.append(decision)
    }
    return decisions
  }

  /// The questions about values for existing rows, each once.
  var questions: [Decision] {
    var questions: [Decision] = []
    for question in plans.flatMap(\.plan.questions)
    where !questions.contains(where: question.isLike) {
      questions.append(question)
    }
    return questions
  }

  /// The errors in attributes and answers, each once.
  var problems: [String] { Self.unique(plans.flatMap(\.plan.problems)) }

  /// Attributes that are no longer needed, each once.
  var notices: [String] { Self.unique(plans.flatMap(\.plan.notices)) }

  /// SQL that names columns which the plans rename or drop.
  var formerColumnUses: [FormerColumnUse] { plans.flatMap(\.plan.formerColumnUses) }

  /// The answers that no database can use, and those whose value does not suit one that takes it;
  /// each once, with the most detailed reason.
  var unusedAnswers: [UnusedAnswer] {
    let all = plans.flatMap(\.plan.unusedAnswers)
    return Self.unique(all.map(\.flag)).compactMap { flag in
      let reports = all.filter { $0.flag == flag }
      if let invalid = reports.first(where: \.isInvalid) { return invalid }
      if reports.count < plans.count { return nil }
      return reports.first { !$0.isForeign } ?? reports.first
    }
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
