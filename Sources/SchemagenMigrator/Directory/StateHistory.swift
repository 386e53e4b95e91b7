package import DatabaseSchema
package import DatabaseTypes
import DialectRendering
import MigrationFiles

/// The states of one database between the migrations of a folder, from the files of their changes.
package struct StateHistory: Sendable {
  /// The state before the first migration, after it, and so on; nil where the files do not say.
  package let states: [DatabaseSchema?]
  private let changes: [StateChange?]

  /// Adds the changes up from the first state forwards, and from the newest one backwards.
  ///
  /// - Parameters:
  ///   - migrations: Migrations of a folder, in order.
  ///   - dialect: The database.
  ///   - start: The state before the first of them, where it is known.
  ///   - newest: The state after the last of them, where it is known.
  ///   - read: What a migration changes; nil when its folder lacks the file.
  /// - Throws: What `read` throws, and a ``MigrationError`` when a file does not lead to the state that
  ///   the migration's header names.
  package init(
    _ migrations: [Migration], dialect: Dialect, from start: DatabaseSchema?,
    newest: DatabaseSchema? = nil,
    changes read: (String) throws(MigrationError) -> MigrationChanges?
  ) throws(MigrationError) {
    var changes: [StateChange?] = []
    for migration in migrations { changes.append(try read(migration.id)?.state(for: dialect)) }
    var states = [start]
    for (index, change) in changes.enumerated() {
      states.append(states[index].flatMap { change?.applied(to: $0) })
    }
    if let newest, states[migrations.count] == nil {
      states[migrations.count] = newest
      for index in migrations.indices.reversed() where states[index] == nil {
        guard let change = changes[index], let after = states[index + 1] else { break }
        states[index] = change.reversed.applied(to: after)
      }
    }
    self.states = states
    self.changes = changes
    for (index, migration) in migrations.enumerated() { try check(migration, at: index) }
  }

  /// The state before a migration, as it is without some of those that come earlier; nil where it is not
  /// known.
  func state(before index: Int, without others: Set<Int>) -> DatabaseSchema? {
    if let first = others.min(), others.count == index - first { return states[first] }
    var state = states[index]
    for other in others.sorted(by: >) {
      state = state.flatMap { changes[other]?.reversed.applied(to: $0) }
    }
    return state
  }

  /// The first fact that two migrations both change, or that one changes and the other needs, so that
  /// their order makes a difference.
  ///
  /// - Throws: ``Unknown`` when the folder of one of them does not say what it changes.
  func obstacle(between first: Int, and second: Int) throws(Unknown) -> FactSubject? {
    guard let former = changes[first], let latter = changes[second] else { throw Unknown() }
    return latter.obstacle(to: former)
  }

  /// The folder of a migration does not say what it changes.
  struct Unknown: Error {}

  /// The state that a header names is the one that the file leads to, unless the migration comes from
  /// a branch that did not know those before it.
  private func check(_ migration: Migration, at index: Int) throws(MigrationError) {
    guard changes[index] != nil, let before = migration.header.before,
      let after = migration.header.after, states[index]?.has(before) ?? false,
      let state = states[index + 1], !state.has(after)
    else { return }
    throw MigrationError(
      .directory,
      "The \(ChangesReader.fileName) of \(migration.id) does not lead to the state that the header of "
        + "\(migration.path) names.",
      help: "Restore the folder from version control.")
  }
}
