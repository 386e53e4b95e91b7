import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import SchemaLowering
import SchemaModel

/// The plans of one edit, one for each dialect of the schema.
struct SchemaPlans {
  /// The plans in the order of the schema's providers.
  let plans: [(dialect: Dialect, plan: MigrationPlan)]

  /// Plans the way from a snapshot to a schema.
  init(
    from snapshot: Snapshot, to schema: Schema, dialects: [Dialect], answers: DecisionAnswers
  ) {
    self.init(
      dialects: dialects, answers: answers, before: snapshot.schema(for:),
      after: { Lowering.lower(schema, to: $0) })
  }

  /// Plans the way between two states, given what they are in each dialect.
  init(
    dialects: [Dialect], answers: DecisionAnswers, before: (Dialect) -> DatabaseSchema,
    after: (Dialect) -> DatabaseSchema
  ) {
    plans = dialects.map { dialect in
      (
        dialect,
        MigrationPlanner.plan(from: before(dialect), to: after(dialect), answers: answers)
      )
    }
  }

  /// Whether no database has to change.
  var isEmpty: Bool { plans.allSatisfy(\.plan.isEmpty) }

  /// The questions of all plans, each once: what answers a question for one database answers it for
  /// the other, in whatever words it is asked there.
  var decisions: [Decision] {
    let all = plans.flatMap(\.plan.decisions)
    // Where one database only cuts values, the other may have to read them as another type.
    let wider = Set(all.filter { $0.kind != .narrowColumn }.map(\.subject))
    var decisions: [Decision] = []
    for decision in all {
      if decisions.contains(where: { $0.isLike(decision) }) { continue }
      if decision.kind == .narrowColumn, wider.contains(decision.subject) { continue }
      decisions.append(decision)
    }
    return decisions
  }

  /// What the attributes and answers say wrong, each once.
  var problems: [String] { Self.unique(plans.flatMap(\.plan.problems)) }

  /// What the attributes say that is no longer needed, each once.
  var notices: [String] { Self.unique(plans.flatMap(\.plan.notices)) }

  /// The answers that answer nothing in any database; one that fits a single database is used.
  var unusedAnswers: [UnusedAnswer] {
    let idle = plans.map(\.plan.unusedAnswers)
    guard let first = idle.first else { return [] }
    return first.filter { answer in
      idle.allSatisfy { others in others.contains { $0.flag == answer.flag } }
    }
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
