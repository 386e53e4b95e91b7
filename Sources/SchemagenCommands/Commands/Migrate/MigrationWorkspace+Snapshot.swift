import DatabaseSchema
import DatabaseTypes
import DialectRendering
import SchemagenMigrator

extension MigrationWorkspace {
  /// The snapshot next to the migrations, checked against them.
  ///
  /// - Parameter directories: The migrations of each dialect.
  /// - Throws: A failure when the two do not match.
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
    let empty = DatabaseSchema(dialect: dialect).hash
    let chain = MigrationChain(directory.migrations, from: empty)
    switch chain.firstBreak {
    case .fork(let first, let second):
      throw CommandFailure(
        "Migrations \(first) and \(second) start from the same state: they were written on two "
          + "branches.",
        help: "Keep the one that has been applied elsewhere, with \(snapshotFile.displayPath) from "
          + "its branch. Delete the folder of the other one, and run `schemagen migrate` to write "
          + "its changes again.")
    case .gap(let before, let after):
      throw CommandFailure(
        after.map { "A migration is missing between \($0) and \(before)." }
          ?? "A migration is missing before \(before).",
        help: "Restore the folder \(migrationsDisplayPath) from version control.")
    case nil: break
    }
    guard let end = chain.end, !snapshot.has(end, for: dialect) else { return }
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
