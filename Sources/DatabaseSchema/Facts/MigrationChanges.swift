import CanonicalJSON
package import DatabaseTypes

/// What a migration removes from the snapshot and adds to it, as its `changes.json` keeps it.
package struct MigrationChanges: Equatable, Sendable {
  /// The newest format that this version writes and reads.
  package static let currentFormat = 2

  /// The fingerprints of declarations before and after, where they differ.
  package var fingerprints: [String: FingerprintChange]
  /// The change of each database, sorted by its name.
  package var states: [StateChange]
  /// The answers with which the migration was planned, as the command line gives them, so that it can
  /// be written again with the same ones.
  package var answers: [String]

  package init(
    fingerprints: [String: FingerprintChange] = [:], states: [StateChange], answers: [String] = []
  ) {
    self.fingerprints = fingerprints
    self.answers = answers
    self.states = states.sorted { $0.dialect.rawValue < $1.dialect.rawValue }
  }

  /// The change of one database; nil if the file does not mention it.
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
