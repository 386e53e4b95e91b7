import DatabaseSchema
import MigrationPlanning
import SchemaModel

/// The plans of one edit, one for each dialect of the schema.
struct SchemaPlans {
  /// The plans in the order of the schema's providers.
  let plans: [(dialect: Dialect, plan: MigrationPlan)]

  /// Plans the way from a snapshot to a schema.
  init(
    from snapshot: Snapshot, to schema: Schema, dialects: [Dialect], answers: DecisionAnswers
  ) {
    plans = dialects.map { dialect in
      let after = Lowering.lower(schema, to: dialect)
      let before = snapshot.schema(for: dialect)
      return (dialect, MigrationPlanner.plan(from: before, to: after, answers: answers))
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
    for decision in all where !decisions.contains(decision) {
      if decision.kind == .narrowColumn, wider.contains(decision.subject) { continue }
      decisions.append(decision)
    }
    return decisions
  }

  /// What the attributes and answers say wrong, each once.
  var problems: [String] { Self.unique(plans.flatMap(\.plan.problems)) }

  /// What the attributes say that is no longer needed, each once.
  var notices: [String] { Self.unique(plans.flatMap(\.plan.notices)) }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
