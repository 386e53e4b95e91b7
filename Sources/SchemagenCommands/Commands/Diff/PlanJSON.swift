import CanonicalJSON
import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import MigrationPlanning
import MigrationReview
import MigrationScripts
import SQLLexicon

/// Plans as `--json` shows them.
struct PlanJSON {
  let plan: MigrationPlan
  let dialect: Dialect

  private let reviews: [ScriptReview]

  init(plan: MigrationPlan, dialect: Dialect) {
    self.plan = plan
    self.dialect = dialect
    reviews = plan.stages.map { $0.review() }
  }

  /// A plan with its changes, findings, open decisions, steps and SQL.
  var value: JSONNode {
    let script = ScriptRenderer.written(plan, reviews)
    return [
      "dialect": .string(dialect.rawValue),
      "changes": .strings(plan.summary),
      "risks": .array(script.findings.map { finding($0.finding, lines: $0.lines) }),
      "decisions": .array(plan.decisions.map(Self.decision)),
      "steps": .array(steps),
      "downSteps": .array(downSteps),
      "sql": .string(script.text),
      "down": .string(ScriptRenderer.writtenDown(plan).text),
    ]
  }

  private var steps: [JSONNode] {
    var steps: [JSONNode] = []
    for (index, (stage, review)) in zip(plan.stages, reviews).enumerated() {
      steps += zip(stage.plannedSteps, review.steps).map { step($0, $1, migration: index + 1) }
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
      "question": .string(decision.question),
      "answers": .array(
        decision.options.map { ["flag": .string($0.flag), "meaning": .string($0.meaning)] }),
      "attribute": .optional(decision.attribute),
    ]
  }

  private func step(_ planned: PlannedStep, _ review: StepReview, migration: Int) -> JSONNode {
    let inverse = planned.inverse
    return [
      "migration": .number(migration), "kind": .string(planned.step.kind),
      "subject": .string(planned.step.subject),
      "sql": sql([planned.step]),
      "risks": .array(review.findings.map { finding($0) }),
      "locks": .array(review.locks.map(lock)),
      "inverse": [
        "mark": .string(inverse.restoration.mark.rawValue),
        "words": .strings(inverse.restoration.notes.map(\.text)),
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
      "words": .strings(restoration.notes.map(\.text)),
    ]
  }

  private func sql(_ steps: [Step]) -> JSONNode {
    .strings(steps.flatMap(dialect.sql.render).map(\.text))
  }

  /// - Parameters:
  ///   - finding: The finding.
  ///   - lines: Its lines in the script.
  private func finding(_ finding: Finding, lines: ClosedRange<Int>? = nil) -> JSONNode {
    [
      "code": .string(finding.code.rawValue), "kind": .string(finding.severity.rawValue),
      "subject": .string(finding.subject), "words": .string(finding.message),
      "query": .optional(finding.query(for: dialect)),
      "line": lines.map { .number($0.lowerBound) } ?? .null,
      "endLine": lines.map { .number($0.upperBound) } ?? .null,
    ]
  }

  private func lock(_ lock: TableLock) -> JSONNode {
    [
      "table": .string(lock.table.description), "mode": .string(lock.mode.rawValue),
      "work": .string(lock.work.rawValue),
    ]
  }
}
