import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import MigrationFiles
import MigrationPlanning
import MigrationReview
import MigrationScripts
import SchemagenMigrator

/// A migration that is not yet written: one stage of the plans, with two files per dialect.
struct PlannedMigration {
  /// The name of its folder.
  let id: String
  /// The names and texts of its files.
  let files: [(name: String, text: String)]
  /// What it changes, a phrase each.
  let changes: [String]
  /// What a reviewer should know about it.
  let findings: [Finding]

  /// The migrations for all stages of some plans.
  ///
  /// - Parameters:
  ///   - plans: The plans, one for each dialect.
  ///   - starts: The hash of the state before the first of them, for each dialect.
  ///   - timestamps: The timestamp of each stage.
  ///   - name: The name, or `nil` to derive one for each stage.
  ///   - fingerprints: Those of the declarations, which the last migration changes.
  ///   - additions: The statements that the last migration has beside those of its stage, in each
  ///     direction.
  ///   - replaces: The migrations that the last one takes the place of.
  static func migrations(
    of plans: SchemaPlans, from starts: [Dialect: String], timestamps: [String], name: String?,
    fingerprints: [String: FingerprintChange],
    additions: [Dialect: (up: ScriptAdditions, down: ScriptAdditions)] = [:],
    replaces: [Dialect: [SquashedMigration]] = [:]
  ) -> [PlannedMigration] {
    let count = plans.plans.map(\.plan.stages.count).max() ?? 0
    let answers = plans.answers.flags
    return (0..<count).map { index in
      let scripts = plans.plans.map { plan -> DialectScripts in
        // Plans are aligned at their last stages: an earlier one only adds enum values.
        let place = index - (count - plan.plan.stages.count)
        let stage = place >= 0 ? plan.plan.stages[place] : nil
        // A migration that is written keeps its hash, which may be of an older format.
        let start = place <= 0 ? starts[plan.dialect] : nil
        return DialectScripts(
          dialect: plan.dialect, stage: stage, start: start ?? stage?.before.hash ?? "",
          additions: (index == count - 1 ? additions[plan.dialect] : nil)
            ?? (ScriptAdditions(), ScriptAdditions()),
          replaces: (index == count - 1 ? replaces[plan.dialect] : nil) ?? [])
      }
      let derived = scripts.compactMap(\.stage).first.map { MigrationNaming(stage: $0).name }
      let suffix = scripts.compactMap { $0.stage?.nameSuffix }.first.map { "_" + $0 } ?? ""
      let id = timestamps[index] + "_" + (name ?? derived ?? "change") + suffix
      let changes = MigrationChanges(
        fingerprints: index == count - 1 ? fingerprints : [:], states: scripts.map(\.change),
        answers: index == count - 1 ? answers : [])
      return PlannedMigration(id: id, scripts: scripts, changes: changes)
    }
  }

  /// A migration that changes no state, with its scripts for each database.
  init(id: String, scripts: [(dialect: Dialect, up: String, down: String)]) {
    self.id = id
    files = Self.files(
      scripts, MigrationChanges(states: scripts.map { StateChange(dialect: $0.dialect) }))
    changes = []
    findings = []
  }

  /// A migration whose files are known.
  init(id: String, files: [(name: String, text: String)]) {
    self.id = id
    self.files = files
    changes = []
    findings = []
  }

  private init(id: String, scripts: [DialectScripts], changes facts: MigrationChanges) {
    self.id = id
    files = Self.files(scripts.map { ($0.dialect, $0.up(id: id), $0.down(id: id)) }, facts)
    let found = scripts.compactMap(\.stage)
    changes = found.first?.summary ?? []
    // A finding that both dialects have in the same words is listed once.
    var seen: Set<String> = []
    findings = scripts.compactMap(\.review).flatMap(\.findings).filter {
      seen.insert($0.message).inserted
    }
  }

  private static func files(
    _ scripts: [(dialect: Dialect, up: String, down: String)], _ changes: MigrationChanges
  ) -> [(name: String, text: String)] {
    let isSingle = scripts.count == 1
    return scripts.flatMap { script in
      let ending = isSingle ? "sql" : "\(script.dialect.rawValue).sql"
      return [("migration.\(ending)", script.up), ("down.\(ending)", script.down)]
    } + [(ChangesReader.fileName, changes.encoded())]
  }
}
