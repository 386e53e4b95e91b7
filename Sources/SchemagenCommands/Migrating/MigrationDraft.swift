import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationReview
import MigrationScripts
import SchemagenMigrator

/// A migration on its way to the disk: one stage of the plans, with a file per dialect.
struct MigrationDraft {
  /// The name of its folder.
  let id: String
  /// The names of its files and what they hold.
  let files: [(name: String, text: String)]
  /// What it changes, in words.
  let changes: [String]
  /// What a reviewer should know of it.
  let findings: [Finding]

  /// Makes the drafts of all stages of some plans.
  ///
  /// - Parameters:
  ///   - plans: The plans, one for each dialect.
  ///   - snapshot: The state that they start from.
  ///   - timestamps: The time of each stage, in the form of an id.
  ///   - name: The name, or `nil` to derive one for each stage.
  static func drafts(
    of plans: SchemaPlans, from snapshot: Snapshot, timestamps: [String], name: String?
  ) -> [MigrationDraft] {
    let count = plans.plans.map(\.plan.stages.count).max() ?? 0
    return (0..<count).map { index in
      let stages = plans.plans.map { plan -> DialectStage in
        // The last stages belong together: an enum value is added before it is used.
        let place = index - (count - plan.plan.stages.count)
        let stage = place >= 0 ? plan.plan.stages[place] : nil
        return DialectStage(dialect: plan.dialect, stage: stage, snapshot: snapshot)
      }
      let derived = stages.compactMap(\.stage).first.map { MigrationNaming(stage: $0).name }
      let suffix = stages.compactMap { $0.stage?.nameSuffix }.first.map { "_" + $0 } ?? ""
      let id = timestamps[index] + "_" + (name ?? derived ?? "change") + suffix
      return MigrationDraft(id: id, stages: stages)
    }
  }

  private init(id: String, stages: [DialectStage]) {
    self.id = id
    let isSingle = stages.count == 1
    files = stages.flatMap { stage in
      let ending = isSingle ? "sql" : "\(stage.dialect.rawValue).sql"
      return [
        ("migration.\(ending)", stage.script(id: id)), ("down.\(ending)", stage.downScript(id: id)),
      ]
    }
    let found = stages.compactMap(\.stage)
    changes = found.first?.summary ?? []
    // What only the other database does is said once more, in that database's words.
    var seen: Set<String> = []
    findings = stages.compactMap(\.review).flatMap(\.findings).filter {
      seen.insert($0.message).inserted
    }
  }
}
