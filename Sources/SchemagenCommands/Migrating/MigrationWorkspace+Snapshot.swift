import DatabaseSchema
import DatabaseTypes
import DialectRendering
import SchemagenMigrator

extension MigrationWorkspace {
  /// The snapshot beside the migrations, checked against them.
  ///
  /// - Parameter directories: The migrations of each dialect.
  /// - Throws: A failure when the two do not belong together.
  func snapshot(checkedAgainst directories: [Dialect: MigrationDirectory]) throws -> Snapshot {
    let known = dialects.compactMap { directories[$0] }
    guard snapshotFile.exists else {
      if known.contains(where: \.isPrisma) { throw madeByPrisma }
      if known.contains(where: { !$0.migrations.isEmpty }) { throw missingSnapshot }
      return Snapshot()
    }
    let snapshot = try snapshotFile.read()
    try checkProvider(of: snapshot)
    for dialect in dialects {
      if let directory = directories[dialect] { try check(snapshot, directory, dialect) }
    }
    return snapshot
  }

  private func checkProvider(of snapshot: Snapshot) throws {
    let before = snapshot.dialects
    guard !before.isEmpty, !dialects.allSatisfy(before.contains) else { return }
    let now = dialects.map(\.displayName).joined(separator: " and ")
    let then = before.map(\.displayName).joined(separator: " and ")
    throw CommandFailure(
      "The schema is for \(now), but \(snapshotFile.shown) and its migrations are for \(then).",
      help: "Keep the migrations of each provider in a folder of their own, such as "
        + "--migrations \(dialects[0].rawValue)/migrations.")
  }

  private func check(
    _ snapshot: Snapshot, _ directory: MigrationDirectory, _ dialect: Dialect
  ) throws {
    let empty = DatabaseSchema(dialect: dialect).hash
    let chain = MigrationChain(directory.migrations, from: empty)
    switch chain.firstBreak {
    case .fork(let first, let second):
      throw CommandFailure(
        "The migrations \(first) and \(second) start from the same state: they come from two "
          + "branches.",
        help: "Keep the one that others have applied. Delete the folder of the other one, take "
          + "\(snapshotFile.shown) of that branch, and run `schemagen migrate` to write it again.")
    case .gap(let before, let after):
      throw CommandFailure(
        after.map { "A migration is missing between \($0) and \(before)." }
          ?? "A migration is missing before \(before).",
        help: "Take the folder \(shownMigrations) from version control again.")
    case nil: break
    }
    guard let end = chain.end, end != snapshot.hash(for: dialect) else { return }
    throw CommandFailure(
      "\(snapshotFile.shown) is not the state after the newest migration"
        + (directory.migrations.last.map { ", \($0.id)." } ?? ": there are no migrations."),
      help: "Take both \(shownMigrations) and \(snapshotFile.shown) from the same commit.")
  }

  private var madeByPrisma: CommandFailure {
    CommandFailure(
      "\(shownMigrations) was made by Prisma, and there is no \(snapshotFile.shown) yet.",
      help: "`schemagen migrate baseline` takes over: it writes the snapshot of the schema and one "
        + "migration that stands for all before, and records it in the database.")
  }

  private var missingSnapshot: CommandFailure {
    CommandFailure(
      "\(shownMigrations) holds migrations, but \(snapshotFile.shown) is missing.",
      help: "Take it from version control again; it is written together with the migrations.")
  }
}
