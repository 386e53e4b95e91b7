package import DatabaseSchema

/// Gives a value of an enum another label.
package struct RenameLabel: Equatable, Sendable {
  package let type: EnumType
  package let from: String
  package let to: String
  /// The columns that hold the label as text, for dialects without enum types.
  package let users: [ColumnReference]

  /// Whether rows with the label join those that hold the other one already.
  package let merges: Bool

  /// Makes a step from its parts.
  package init(
    type: EnumType, from: String, to: String, users: [ColumnReference], merges: Bool = false
  ) {
    self.type = type
    self.from = from
    self.to = to
    self.users = users
    self.merges = merges
  }
}
