/// Follows the hashes from one migration to the next.
///
/// Each migration says which state it starts from and which it leads to. A merge of two branches,
/// or a folder that is missing, shows as a step that does not start where the one before ended.
package struct MigrationChain {
  /// A place where the chain does not hold.
  package enum Break: Equatable, Sendable {
    /// Two migrations start from the same state: they come from two branches.
    case fork(String, String)
    /// No migration leads to the state that one starts from.
    case gap(before: String, after: String?)
  }

  /// The first place where the chain does not hold.
  package let firstBreak: Break?
  /// The hash of the state after the last migration; `nil` when that one has no header.
  package let end: String?

  /// Follows the migrations in their order.
  ///
  /// - Parameters:
  ///   - migrations: The migrations of a folder.
  ///   - start: The hash of a database with nothing in it.
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
