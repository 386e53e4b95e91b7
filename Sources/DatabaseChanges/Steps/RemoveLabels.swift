package import DatabaseSchema

/// Makes sure that no row holds a label which an enum loses, for dialects without enum types.
package struct RemoveLabels: Equatable, Sendable {
  package let type: EnumType
  package let labels: [String]
  /// The columns that hold the labels as text.
  package let users: [RenameLabel.User]

  package init(type: EnumType, labels: [String], users: [RenameLabel.User]) {
    self.type = type
    self.labels = labels
    self.users = users
  }
}
