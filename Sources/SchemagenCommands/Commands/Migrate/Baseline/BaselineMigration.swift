import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationReplay
import MigrationReview
import MigrationScripts
import SchemaLowering
import SchemaModel
import SchemagenMigrator

/// The migration for everything that there is so far, before it is written.
struct BaselineMigration {
  let workspace: MigrationWorkspace
  /// The folder of migrations that it replaces; `nil` without any.
  let folder: PrismaFolder?
  /// What those migrations made by hand, for the database that they are for.
  let handWritten: [Dialect: HandWrittenSQL]
  private let plans: SchemaPlans

  /// Plans the migration, and reads those that it replaces.
  ///
  /// - Throws: A failure when there are migrations that are not Prisma's, or a file cannot be read.
  init(_ workspace: MigrationWorkspace) throws {
    self.workspace = workspace
    plans = SchemaPlans(
      from: Snapshot(), to: workspace.schema, dialects: workspace.dialects,
      answers: DecisionAnswers())
    folder = try PrismaFolder(workspace.migrationsPath, in: workspace.context)
    guard let folder else {
      handWritten = [:]
      return
    }
    guard let dialect = try folder.dialect(), workspace.dialects.contains(dialect) else {
      workspace.context.console.warn(
        "The migrations in \(workspace.migrationsDisplayPath) are for another database than the "
          + "schema, so what they made by hand is not copied.")
      handWritten = [:]
      return
    }
    let generated = plans.plans.filter { $0.dialect == dialect }.flatMap(\.plan.stages)
      .map { ScriptRenderer.written($0, $0.review()).text }.joined()
    handWritten = [
      dialect: HandWrittenSQL(
        try folder.replay(dialect), beside: Lowering.lower(workspace.schema, to: dialect),
        generated: generated)
    ]
  }

  /// Moves the former migrations aside, and writes this one and the snapshot.
  ///
  /// - Throws: An error of the system, or a failure if the snapshot is there by now.
  func write() throws {
    try folder?.moveAside()
    let name = folder?.name ?? ""
    let migrations = PlannedMigration.migrations(
      of: plans, from: [:], timestamps: [UTCTime.compact(workspace.context.now())],
      name: "baseline",
      fingerprints: FingerprintChange.between([:], SchemaFingerprint.parts(of: workspace.schema)),
      additions: handWritten.mapValues { ($0.additions(from: name), $0.removals(from: name)) })
    let writer = MigrationWriter(
      workspace: workspace, snapshot: Snapshot(), migrations: migrations)
    for path in try writer.write() {
      workspace.context.console.note("Wrote \(workspace.context.displayPath(path))")
    }
  }
}
