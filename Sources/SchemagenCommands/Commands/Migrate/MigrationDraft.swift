import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import MigrationPlanning
import MigrationReplay
import MigrationReview
import SchemaModel
import SchemagenMigrator

/// The way from the state after some migrations to the schema, planned and not written yet.
struct MigrationDraft {
  let workspace: MigrationWorkspace
  /// The state from which it starts.
  let snapshot: Snapshot
  /// The migrations that lead to that state, for each dialect.
  let directories: [Dialect: MigrationDirectory]
  private let plans: SchemaPlans
  /// What was made by hand and depends on what changes.
  private let dependents: [Dialect: DependentScripts]

  /// Plans, and asks the questions of the plan.
  ///
  /// - Parameters:
  ///   - snapshot: The state from which it starts.
  ///   - directories: The migrations that lead to that state, for each dialect.
  ///   - answers: The answers of the command line.
  ///   - older: Those with which the same changes were planned before.
  /// - Throws: ``NeedsDecision`` without a terminal, or a failure for an answer to no question.
  init(
    from snapshot: Snapshot, after directories: [Dialect: MigrationDirectory],
    _ answers: DecisionAnswers, keeping older: DecisionAnswers = DecisionAnswers(),
    in workspace: MigrationWorkspace
  ) throws {
    self.workspace = workspace
    self.snapshot = snapshot
    self.directories = directories
    // What was made by hand decides how it is changed.
    let replays = Dictionary(
      snapshot.sections.compactMap { state in
        directories[state.dialect].map { (state.dialect, $0.migrations.replay(state.dialect)) }
      }, uniquingKeysWith: { first, _ in first })
    let known = Snapshot(
      fingerprints: snapshot.fingerprints,
      sections: snapshot.sections.map { replays[$0.dialect]?.marking($0) ?? $0 })
    let console = workspace.context.console
    plans = try DecisionDialogue(console: console).resolve(answers, keeping: older) { answers in
      SchemaPlans(
        from: known, to: workspace.schema, dialects: workspace.dialects, answers: answers)
    }
    try FormerColumnReport(
      schema: workspace.schema, sources: workspace.sources, context: workspace.context
    ).reject(plans.formerColumnUses)
    for notice in plans.notices { console.warn(notice.asSentence) }
    dependents = Dictionary(
      plans.plans.compactMap { plan in
        guard let stage = plan.plan.stages.last, let replay = replays[plan.dialect] else {
          return nil
        }
        return DependentScripts(stage, after: replay).map { (plan.dialect, $0) }
      }, uniquingKeysWith: { first, _ in first })
    for notice in dependents.values.compactMap(\.notice) { console.note(notice) }
    for warning in dependents.values.flatMap(\.warnings) {
      console.warn(warning.message, help: [warning.help])
    }
  }

  /// What finds the rows of a database on which the migrations would fail.
  func checks(for dialect: Dialect) -> [DataCheck] {
    plans.plans.filter { $0.dialect == dialect }.flatMap(\.plan.dataChecks)
      .filter { $0.finding.severity == .mayFail }
  }

  /// The migrations.
  ///
  /// - Parameters:
  ///   - naming: Their times, and their name where it was given.
  ///   - newest: The migrations after which they come, when others than those of ``directories``.
  ///   - ask: Another name for them; `nil` to keep the name.
  /// - Throws: A failure when a time is not newer than the newest migration.
  func migrations(
    _ naming: NewMigrationOptions, after newest: [Dialect: MigrationDirectory]? = nil,
    ask: ([PlannedMigration]) -> String? = { _ in nil }
  ) throws -> [PlannedMigration] {
    let count = plans.plans.map(\.plan.stages.count).max() ?? 0
    let timestamps = try naming.timestamps(
      count, after: newest ?? directories, in: workspace.context)
    let starts = try workspace.starts(of: plans.plans.map(\.dialect), in: directories, snapshot)
    let fingerprints = FingerprintChange.between(
      snapshot.fingerprints, SchemaFingerprint.parts(of: workspace.schema))
    let planned = { name in
      PlannedMigration.migrations(
        of: plans, from: starts, timestamps: timestamps, name: name, fingerprints: fingerprints,
        additions: dependents.mapValues(\.additions))
    }
    let derived = planned(naming.name)
    return ask(derived).map(planned) ?? derived
  }

  /// The changes in a database, a sentence each.
  func summary(for dialect: Dialect) -> [String] {
    plans.plans.first { $0.dialect == dialect }?.plan.summary ?? []
  }

  /// What changes in the state of a database.
  func change(for dialect: Dialect) -> StateChange {
    guard let stages = plans.plans.first(where: { $0.dialect == dialect })?.plan.stages,
      let first = stages.first, let last = stages.last
    else { return StateChange(dialect: dialect) }
    return StateChange(from: first.before, to: last.after)
  }

  /// The hash of the state of each database after the migrations.
  ///
  /// - Throws: A failure when the migrations before them do not form a chain.
  func ends() throws -> [Dialect: String] {
    var ends = try workspace.starts(of: plans.plans.map(\.dialect), in: directories, snapshot)
    for plan in plans.plans {
      if let last = plan.plan.stages.last { ends[plan.dialect] = last.after.hash }
    }
    return ends
  }

  /// What writes the migrations, with the snapshot to which they lead.
  func writer(_ migrations: [PlannedMigration]) -> MigrationWriter {
    MigrationWriter(
      workspace: workspace, before: snapshot, after: workspace.declaredSnapshot,
      migrations: migrations)
  }
}
