import DatabaseChanges
import DatabaseComparison
import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import DialectIntrospection
import DialectRendering
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
  /// What those migrations made by hand, or what the database has beside the schema.
  let handWritten: [Dialect: HandWrittenSQL]
  private let plans: SchemaPlans

  /// Plans the migration, and reads those that it replaces.
  ///
  /// - Parameters:
  ///   - workspace: The schema and the folder of migrations.
  ///   - live: The database that is taken over.
  /// - Throws: A failure when there are migrations that are not Prisma's, or a file cannot be read.
  init(_ workspace: MigrationWorkspace, for live: LiveState) throws {
    self.workspace = workspace
    let folder = try PrismaFolder(workspace.migrationsPath, in: workspace.context)
    self.folder = folder
    let named = folder == nil ? live.url.dialect : try folder?.dialect()
    let former = try named.flatMap { dialect in
      workspace.dialects.contains(dialect) ? try folder?.replay(dialect) : nil
    }
    let states = Dictionary(
      workspace.dialects.map { ($0, Self.state(workspace.schema, $0, live, former)) },
      uniquingKeysWith: { first, _ in first })
    plans = SchemaPlans(
      dialects: workspace.dialects, answers: DecisionAnswers(),
      before: { DatabaseSchema(dialect: $0) },
      after: { states[$0] ?? DatabaseSchema(dialect: $0) })
    guard let dialect = named, workspace.dialects.contains(dialect) else {
      if folder != nil {
        workspace.context.console.warn(
          "The migrations in \(workspace.migrationsDisplayPath) are for another database than the "
            + "schema, so what they made by hand is not copied.")
      }
      handWritten = [:]
      return
    }
    let generated = plans.plans.filter { $0.dialect == dialect }.flatMap(\.plan.stages)
      .map { ScriptRenderer.written($0, $0.review()).text }.joined()
    let remaking = Self.remaking(live)
    var found = HandWrittenSQL(
      former ?? Self.replay(remaking, dialect),
      beside: states[dialect] ?? DatabaseSchema(dialect: dialect),
      generated: generated)
    let isFolder = folder != nil
    let unmade = remaking.unmade.filter { object in
      isFolder ? Self.isPart(object, notCopiedIn: found) : !object.isTable
    }
    found.leaveOut(
      unmade.map { object in
        LeftOutStatement(
          place: .database, sql: object.description, reason: object.reason,
          rules: dialect.sql.lexicalRules)
      })
    handWritten = [dialect: found]
  }

  /// Where the SQL comes from that the schema has no counterpart for.
  var source: BaselineSource { folder.map { .folder($0.displayPath) } ?? .database }

  /// What the schema declares, with the words of the database that only the statements of tables and
  /// indexes can have. Statements of former migrations make their indexes themselves.
  private static func state(
    _ schema: Schema, _ dialect: Dialect, _ live: LiveState, _ former: ScriptReplay?
  ) -> DatabaseSchema {
    let state = Lowering.lower(schema, to: dialect)
    guard dialect == live.url.dialect else { return state }
    let indexes = former?.marking(state).tables.flatMap(\.indexes) ?? []
    let copied = Set(indexes.filter { $0.statement != nil }.map(\.name))
    return state.keepingWords(of: live.database.schema) { known, index, _ in
      known.columns == index.columns && !copied.contains(index.name)
    }
  }

  /// What a database has beside a schema; the tables in which tools record what they applied are theirs.
  private static func remaking(_ live: LiveState) -> Remaking {
    var remaking = live.url.dialect.introspector.remaking(live.database)
    remaking.unmade.removeAll { object in
      object.table.map { HistoryTables.contains($0.name) } ?? false
    }
    return remaking
  }

  /// Whether an object is a part of a table that the statements of a folder have in the middle of others,
  /// and that are not copied from there.
  private static func isPart(_ object: UnmadeObject, notCopiedIn found: HandWrittenSQL) -> Bool {
    guard let table = object.table, let part = object.part else { return false }
    return object.reason == Remaking.inseparable && !found.copies(part, of: table)
  }

  /// Follows the statements that make what a database has beside a schema.
  private static func replay(_ remaking: Remaking, _ dialect: Dialect) -> ScriptReplay {
    var replay = ScriptReplay(
      dialect, isInOrder: false, qualifiesCalls: remaking.qualifiesCalls)
    for object in remaking.unmade where object.isTable {
      replay.addMissing(
        object.table ?? QualifiedName(object.name), described: object.description,
        reason: object.reason)
    }
    let statements = remaking.statements.map { replay.terminated($0) }
    replay.add(Array(statements.joined().utf8), file: StatementPlace.database.file)
    return replay
  }

  /// Moves the former migrations aside, and writes this one and the snapshot.
  ///
  /// - Throws: An error of the system, or a failure if the snapshot is there by now.
  func write() throws {
    try folder?.moveAside()
    let source = folder.map { BaselineSource.folder($0.name) } ?? .database
    let migrations = PlannedMigration.migrations(
      of: plans, from: [:], timestamps: [UTCTime.compact(workspace.context.now())],
      name: "baseline",
      fingerprints: FingerprintChange.between([:], SchemaFingerprint.parts(of: workspace.schema)),
      additions: handWritten.mapValues { ($0.additions(from: source), $0.removals(from: source)) })
    let writer = MigrationWriter(
      workspace: workspace, before: Snapshot(), after: workspace.declaredSnapshot,
      migrations: migrations)
    for path in try writer.write() {
      workspace.context.console.note("Wrote \(workspace.context.displayPath(path))")
    }
  }
}
