package import DatabaseSchema

/// Gives a value of an enum another label.
package struct RenameLabel: Equatable, Sendable {
  package let type: EnumType
  package let from: String
  package let to: String
  /// The columns that hold the label as text, for dialects without enum types.
  package let users: [ColumnReference]

  /// Makes a step from its parts.
  package init(type: EnumType, from: String, to: String, users: [ColumnReference]) {
    self.type = type
    self.from = from
    self.to = to
    self.users = users
  }
}
