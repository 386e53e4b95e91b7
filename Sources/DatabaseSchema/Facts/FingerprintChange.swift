/// The fingerprint of a declaration before and after a migration.
package struct FingerprintChange: Equatable, Sendable {
  /// Nil for a new declaration.
  package var before: String?
  /// Nil for one that was removed.
  package var after: String?

  package init(before: String?, after: String?) {
    self.before = before
    self.after = after
  }

  /// The declarations whose fingerprints differ.
  package static func between(
    _ before: [String: String], _ after: [String: String]
  ) -> [String: FingerprintChange] {
    var changes: [String: FingerprintChange] = [:]
    for name in Set(before.keys).union(after.keys) where before[name] != after[name] {
      changes[name] = FingerprintChange(before: before[name], after: after[name])
    }
    return changes
  }
}
