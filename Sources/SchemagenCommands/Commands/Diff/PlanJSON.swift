import CanonicalJSON
import DatabaseChanges
import DatabaseSchema
import DialectRendering
import MigrationPlanning
import MigrationScripts
import SQLLexicon

/// Plans as `--json` shows them.
struct PlanJSON {
  let plan: MigrationPlan
  let dialect: Dialect

  /// A plan with its changes, risks, open decisions, steps and SQL.
  var value: JSONNode {
    [
      "dialect": .string(dialect.rawValue),
      "changes": .strings(plan.summary),
      "risks": .array(plan.stages.flatMap(\.risks).map(risk)),
      "decisions": .array(plan.decisions.map(Self.decision)),
      "steps": .array(steps),
      "downSteps": .array(downSteps),
      "sql": .string(ScriptRenderer.script(for: plan)),
      "down": .string(ScriptRenderer.script(for: plan, isDown: true)),
    ]
  }

  private var steps: [JSONNode] {
    var steps: [JSONNode] = []
    for (index, stage) in plan.stages.enumerated() {
      steps += stage.plannedSteps.map { step($0, migration: index + 1) }
    }
    return steps
  }

  private var downSteps: [JSONNode] {
    var steps: [JSONNode] = []
    for (index, stage) in plan.stages.enumerated().reversed() {
      for (step, restoration) in zip(stage.downSteps, stage.restorations) {
        steps.append(downStep(step, restoration, migration: index + 1))
      }
    }
    return steps
  }

  /// A question, with the ways to answer it.
  static func decision(_ decision: Decision) -> JSONNode {
    [
      "kind": .string(decision.kind.rawValue),
      "subject": .string(decision.subject.description),
      "question": .string(decision.words),
      "answers": .array(
        decision.options.map { ["flag": .string($0.flag), "meaning": .string($0.words)] }),
      "attribute": .optional(decision.attribute),
    ]
  }

  private func step(_ planned: PlannedStep, migration: Int) -> JSONNode {
    let inverse = planned.inverse
    return [
      "migration": .number(migration), "kind": .string(planned.step.kind),
      "subject": .string(planned.step.subject),
      "sql": sql([planned.step]),
      "risks": .array(planned.risks.map(risk)),
      "locks": .array(planned.locks.map(lock)),
      "inverse": [
        "mark": .string(inverse.restoration.mark.rawValue),
        "words": .strings(inverse.restoration.notes.map(\.words)),
        "sql": sql(inverse.steps),
      ],
    ]
  }

  private func downStep(
    _ step: Step, _ restoration: Restoration, migration: Int
  ) -> JSONNode {
    [
      "migration": .number(migration), "kind": .string(step.kind),
      "subject": .string(step.subject), "sql": sql([step]),
      "mark": .string(restoration.mark.rawValue),
      "words": .strings(restoration.notes.map(\.words)),
    ]
  }

  private func sql(_ steps: [Step]) -> JSONNode {
    .strings(steps.flatMap(dialect.sql.render).map(\.text))
  }

  private func risk(_ risk: Risk) -> JSONNode {
    [
      "kind": .string(risk.kind.rawValue), "subject": .string(risk.subject),
      "words": .string(risk.words), "query": .optional(risk.query(for: dialect)),
    ]
  }

  private func lock(_ lock: TableLock) -> JSONNode {
    [
      "table": .string(lock.table.description), "mode": .string(lock.mode.rawValue),
      "work": .string(lock.work.rawValue),
    ]
  }
}
