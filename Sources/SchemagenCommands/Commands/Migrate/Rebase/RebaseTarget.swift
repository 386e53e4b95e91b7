import DatabaseSchema
import DatabaseTypes
import MigrationFiles
import SchemagenMigrator

/// The migrations of one branch that come after those of another from now on.
struct RebaseTarget {
  /// The migration of the other branch, which stays.
  let kept: String
  /// The migrations that are planned again, oldest first.
  let rewritten: [Migration]
  /// Those written by hand on top of them, which only get a later time, oldest first.
  let moved: [Migration]

  /// The ids that the migrations have now.
  var ids: Set<String> { Set((rewritten + moved).map(\.id)) }

  /// Finds the later branch of the first fork of a folder; `nil` where the migrations form a chain.
  ///
  /// - Parameters:
  ///   - directory: The folder.
  ///   - applied: The ids of the migrations that the development database has.
  ///   - places: Where migrations belong whose header does not say so.
  /// - Throws: A failure when both branches are applied, or the place of a migration that was written
  ///   by hand is not known.
  init?(
    in directory: MigrationDirectory, _ dialect: Dialect, applied: Set<String>,
    _ places: HandWrittenPlaces, workspace: MigrationWorkspace
  ) throws {
    guard
      case .fork(let first, let second, _)? = try workspace.uncheckedChain(directory, dialect)
        .firstBreak
    else { return nil }
    let pairs = [(second, first), (first, second)]
    let branches = pairs.map { Self.branch(from: $0, beside: $1, in: directory) }
    guard
      let branch = branches.first(where: { branch in
        !branch.isEmpty && branch.allSatisfy { !applied.contains($0.id) }
      })
    else { throw Self.bothApplied(first, second) }
    kept = branch.first?.id == second ? first : second
    let byHand = try branch.filter { try workspace.isByHand($0) }
    let inBranch = Set(byHand.map(\.id))
    rewritten = branch.filter { !inBranch.contains($0.id) }
    let start = branch.first?.id ?? ""
    let unplaced = try directory.migrations.filter {
      try $0.id > start && $0.header.before == nil && !applied.contains($0.id)
        && workspace.isByHand($0)
    }
    moved = try (byHand + places.moved(of: unplaced, after: start, in: directory, workspace))
      .sorted { $0.id < $1.id }
    try checkOrder()
  }

  /// Checks that nothing written by hand comes between two that become one.
  private func checkOrder() throws {
    guard let last = rewritten.last, let early = moved.first, early.id < last.id else { return }
    throw CommandFailure(
      "\(early.id) was written by hand between \(rewritten[0].id) and \(last.id), which are "
        + "written again as one migration.",
      help:
        "Move its folder away, run `schemagen migrate rebase`, then bring its statements back with "
        + "`schemagen migrate new`.")
  }

  /// A migration and those on top of it, without those that are as well on top of the other branch.
  private static func branch(
    from id: String, beside other: String, in directory: MigrationDirectory
  ) -> [Migration] {
    let theirs = branch(from: other, besides: [], in: directory)
    return branch(from: id, besides: Set(theirs.compactMap(\.header.after)), in: directory)
  }

  private static func branch(
    from id: String, besides ends: Set<String>, in directory: MigrationDirectory
  ) -> [Migration] {
    var branch: [Migration] = []
    for migration in directory.migrations {
      let isOnTop =
        migration.header.before.map { before in
          !ends.contains(before) && branch.contains { $0.header.after == before }
        } ?? false
      if migration.id == id || isOnTop { branch.append(migration) }
    }
    return branch
  }

  private static func bothApplied(_ first: String, _ second: String) -> CommandFailure {
    CommandFailure(
      "Both \(first) and \(second) are applied to the development database.",
      help:
        "Take one of them back with `schemagen migrate down`, then run `schemagen migrate rebase` again."
    )
  }
}

extension MigrationWorkspace {
  /// Whether a migration changes no state, so that only a person can have written its statements.
  fileprivate func isByHand(_ migration: Migration) throws -> Bool {
    try changesReader.changes(of: migration.id)?.states.allSatisfy(\.isEmpty) ?? false
  }
}
