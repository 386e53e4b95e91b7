import DatabaseSchema
import DatabaseTypes
import DialectRendering
import MigrationPlanning
import SchemaLowering
import SchemaModel
import SchemagenMigrator

extension MigrationWorkspace {
  /// The snapshot that the schema describes.
  var declaredSnapshot: Snapshot {
    Snapshot(
      fingerprints: SchemaFingerprint.parts(of: schema),
      sections: dialects.map { Lowering.lower(schema, to: $0) })
  }

  /// What the schema changes in a database since a snapshot, a phrase each.
  func changes(since snapshot: Snapshot, _ dialect: Dialect) -> [String] {
    let plan = MigrationPlanner.plan(
      from: snapshot.schema(for: dialect), to: Lowering.lower(schema, to: dialect))
    return plan.isEmpty && plan.decisions.isEmpty ? [] : plan.summary
  }

  /// The hash from which the next migration starts, for each dialect: that of the newest one, which may
  /// be of an older format, else that of the snapshot.
  ///
  /// - Throws: A failure when the migrations do not form a chain.
  func starts(
    of dialects: [Dialect], in directories: [Dialect: MigrationDirectory], _ snapshot: Snapshot
  ) throws -> [Dialect: String] {
    var starts: [Dialect: String] = [:]
    for dialect in dialects {
      let end = try directories[dialect].flatMap { try chain($0, dialect).end }
      starts[dialect] = end ?? snapshot.hash(for: dialect)
    }
    return starts
  }

  /// The snapshot next to the migrations, checked against them.
  ///
  /// - Parameter directories: The migrations of each dialect.
  /// - Throws: A failure when the two do not match.
  func snapshot(checkedAgainst directories: [Dialect: MigrationDirectory]) throws -> Snapshot {
    let known = dialects.compactMap { directories[$0] }
    guard snapshotFile.exists else {
      if known.contains(where: \.isPrisma) { throw madeByPrisma }
      guard known.contains(where: { !$0.migrations.isEmpty }) else { return Snapshot() }
      guard let sum = try sum(of: directories) else { throw missingSnapshot }
      noteSum("is missing")
      return sum
    }
    let snapshot = try snapshotFile.read {
      guard let sum = try sum(of: directories) else { return nil }
      noteSum("has conflict marks of git")
      return sum
    }
    try checkProvider(of: snapshot)
    for dialect in dialects {
      if let directory = directories[dialect] { try check(snapshot, directory, dialect) }
    }
    return snapshot
  }

  private func noteSum(_ reason: String) {
    context.console.note(
      "\(snapshotFile.displayPath) \(reason): its state was computed again from the migrations.")
  }

  private func checkProvider(of snapshot: Snapshot) throws {
    let before = snapshot.dialects
    guard !before.isEmpty, !dialects.allSatisfy(before.contains) else { return }
    let now = dialects.map(\.provider.title).joined(separator: " and ")
    let then = before.map(\.provider.title).joined(separator: " and ")
    throw CommandFailure(
      "The schema is for \(now), but \(snapshotFile.displayPath) and its migrations are for \(then).",
      help: "Keep the migrations of each provider in their own folder, such as "
        + "--migrations \(dialects[0].rawValue)/migrations.")
  }

  private func check(
    _ snapshot: Snapshot, _ directory: MigrationDirectory, _ dialect: Dialect
  ) throws {
    let chain = try chain(directory, dialect)
    guard !snapshot.has(chain.end ?? snapshot.hash(for: dialect), for: dialect) else { return }
    throw CommandFailure(
      directory.migrations.last.map {
        "\(snapshotFile.displayPath) does not match the newest migration, \($0.id)."
      } ?? "\(snapshotFile.displayPath) exists, but there are no migrations.",
      help: "Restore \(migrationsDisplayPath) and \(snapshotFile.displayPath) from the same commit."
    )
  }

  private var madeByPrisma: CommandFailure {
    CommandFailure(
      "\(migrationsDisplayPath) was created by Prisma, and \(snapshotFile.displayPath) does not "
        + "exist yet.",
      help: "Run `schemagen migrate baseline` to take over: it writes the snapshot and one "
        + "migration for everything so far, and records it in the database without running it.")
  }

  private var missingSnapshot: CommandFailure {
    CommandFailure(
      "\(migrationsDisplayPath) contains migrations, but \(snapshotFile.displayPath) is missing.",
      help: "Restore it from version control; it is committed together with the migrations.")
  }
}
