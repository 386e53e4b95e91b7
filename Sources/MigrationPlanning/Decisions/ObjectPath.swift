import DatabaseChanges

/// A table, enum, column or enum value as flags write it: `User`, `User.name`.
package struct ObjectPath: Hashable, Sendable, CustomStringConvertible {
  package let owner: String
  package let member: String?

  package init(_ owner: String, _ member: String? = nil) {
    self.owner = owner
    self.member = member
  }

  /// Reads `User` or `User.name`.
  package init(parsing text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    owner = String(parts.first ?? "")
    member = parts.count > 1 ? String(parts[1]) : nil
  }

  package var description: String {
    member.map { "\(owner).\($0)" } ?? owner
  }
}
