import DatabaseSchema
import DatabaseTypes
import DialectRendering
import MigrationFiles
import SchemagenMigrator

/// The migrations of one branch that are to be written again on top of those of another.
struct RebaseTarget {
  /// The migration of the other branch, which stays.
  let kept: String
  /// The migrations that are written again, oldest first.
  let rewritten: [Migration]

  /// Finds the later branch of the first fork of a folder; `nil` where the migrations form a chain.
  ///
  /// - Parameters:
  ///   - directory: The folder.
  ///   - applied: The ids of the migrations that the development database has.
  /// - Throws: A failure when both branches are applied, a migration is missing, or one of the branch
  ///   was written by hand.
  init?(
    in directory: MigrationDirectory, _ dialect: Dialect, applied: Set<String>,
    workspace: MigrationWorkspace
  ) throws {
    guard
      case .fork(let first, let second, _)? = try workspace.uncheckedChain(directory, dialect)
        .firstBreak
    else { return nil }
    let branches = [second, first].map { Self.branch(from: $0, in: directory) }
    guard
      let branch = branches.first(where: { branch in
        !branch.isEmpty && branch.allSatisfy { !applied.contains($0.id) }
      })
    else { throw Self.bothApplied(first, second) }
    if let byHand = branch.first(where: { $0.header.before == $0.header.after }) {
      throw CommandFailure(
        "\(byHand.id) was written by hand on top of a migration that would be written again.",
        help:
          "Move its folder away, run `schemagen migrate rebase`, then bring its statements back with "
          + "`schemagen migrate new`.")
    }
    rewritten = branch
    kept = branch.first?.id == second ? first : second
  }

  /// A migration and those that were planned on top of it.
  private static func branch(from id: String, in directory: MigrationDirectory) -> [Migration] {
    var branch: [Migration] = []
    for migration in directory.migrations {
      let isOnTop = branch.contains { $0.header.after == migration.header.before }
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
