import MigrationPlanning
import SQLRendering
import SchemaDiagnostics

/// Plans as `--json` shows them.
enum PlanJSON {
  /// A plan with its changes, risks, open decisions and SQL.
  static func value(_ plan: MigrationPlan) -> JSONDocument {
    [
      "changes": .strings(plan.summary),
      "risks": .array(plan.stages.flatMap(\.risks).map(risk)),
      "decisions": .array(plan.decisions.map(decision)),
      "sql": .string(ScriptRenderer.script(for: plan)),
      "down": .string(ScriptRenderer.script(for: plan, isDown: true)),
    ]
  }

  /// A question, with the ways to answer it.
  static func decision(_ decision: Decision) -> JSONDocument {
    [
      "kind": .string(decision.kind.rawValue),
      "subject": .string(decision.subject.description),
      "question": .string(decision.words),
      "answers": .array(
        decision.options.map { ["flag": .string($0.flag), "meaning": .string($0.words)] }),
      "attribute": .optional(decision.attribute),
    ]
  }

  private static func risk(_ risk: Risk) -> JSONDocument {
    [
      "kind": .string(risk.kind.rawValue), "subject": .string(risk.subject),
      "words": .string(risk.words), "query": .optional(risk.query),
    ]
  }
}
