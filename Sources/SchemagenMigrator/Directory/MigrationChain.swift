/// Follows the hashes from one migration to the next.
///
/// The header of each migration has the hashes of the states before and after it. After a merge of
/// two branches, or when a folder is missing, a migration does not start from the state in which
/// the previous one ended.
package struct MigrationChain {
  /// A place where the chain is broken.
  package enum Break: Equatable, Sendable {
    /// Two migrations start from the same state, as after a merge of two branches.
    case fork(String, String)
    /// No migration leads to the state from which another one starts.
    case gap(before: String, after: String?)
  }

  /// The first place where the chain is broken.
  package let firstBreak: Break?
  /// The hash of the state after the last migration; `nil` when it has no header.
  package let end: String?

  /// Follows the migrations in order.
  ///
  /// - Parameters:
  ///   - migrations: The migrations of a folder.
  ///   - start: The hash of an empty database.
  package init(_ migrations: [Migration], from start: String) {
    var state: String? = start
    var leaving: [String: String] = [:]
    var found: Break?
    for (index, migration) in migrations.enumerated() where found == nil {
      if let before = migration.header.before, let current = state, before != current {
        found =
          leaving[before].map { .fork($0, migration.id) }
          ?? .gap(before: migration.id, after: index > 0 ? migrations[index - 1].id : nil)
      }
      if let before = migration.header.before { leaving[before] = migration.id }
      state = migration.header.after
    }
    firstBreak = found
    end = state
  }
}
