package import DatabaseSchema

/// Gives a value of an enum another label.
package struct RenameLabel: Equatable, Sendable {
  package let type: EnumType
  package let from: String
  package let to: String
  /// The columns that hold the label as text, for dialects without enum types.
  package let users: [User]

  /// A column that holds the label as text.
  package struct User: Equatable, Sendable {
    /// The table, under its new name, as it is at the time.
    package let table: Table
    package let column: String

    package init(table: Table, column: String) {
      self.table = table
      self.column = column
    }
  }

  /// Whether other rows may already hold the new label.
  package let merges: Bool

  package init(
    type: EnumType, from: String, to: String, users: [User], merges: Bool = false
  ) {
    self.type = type
    self.from = from
    self.to = to
    self.users = users
    self.merges = merges
  }
}
