/// The facts in the comment at the top of a migration file.
package struct ScriptHeader: Equatable, Sendable {
  /// The migration's id; `nil` for what `diff` prints.
  package let id: String?
  /// The hash of the snapshot before, where there is one.
  package let hashBefore: String?
  /// The hash of the snapshot after, where there is one.
  package let hashAfter: String?
  /// What the migration replaces: the id and the checksum of each.
  package let replaces: [String]

  package init(
    id: String? = nil, hashBefore: String? = nil, hashAfter: String? = nil, replaces: [String] = []
  ) {
    self.replaces = replaces
    self.id = id
    self.hashBefore = hashBefore
    self.hashAfter = hashAfter
  }
}
