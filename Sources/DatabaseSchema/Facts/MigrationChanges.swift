import CanonicalJSON
package import DatabaseTypes

/// What a migration removes from the snapshot and adds to it, as its `changes.json` keeps it.
package struct MigrationChanges: Equatable, Sendable {
  /// The format that this version writes.
  package static let currentFormat = 1

  /// The fingerprints of declarations before and after, where they differ.
  package var fingerprints: [String: FingerprintChange]
  /// The change of each database, sorted by its name.
  package var states: [StateChange]

  package init(fingerprints: [String: FingerprintChange] = [:], states: [StateChange]) {
    self.fingerprints = fingerprints
    self.states = states.sorted { $0.dialect.rawValue < $1.dialect.rawValue }
  }

  /// The change of one database; nil when the file says nothing of it.
  package func state(for dialect: Dialect) -> StateChange? {
    states.first { $0.dialect == dialect }
  }

  /// The fingerprints after the migration.
  package func applied(to before: [String: String]) -> [String: String] {
    var result = before
    for (name, change) in fingerprints { result[name] = change.after }
    return result
  }

  /// The fingerprints before the migration.
  package func reversed(from after: [String: String]) -> [String: String] {
    var result = after
    for (name, change) in fingerprints { result[name] = change.before }
    return result
  }
}
