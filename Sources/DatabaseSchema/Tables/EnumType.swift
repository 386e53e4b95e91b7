package import DatabaseTypes
package import SQLLexicon

/// An enum type of PostgreSQL.
package struct EnumType: Equatable, Sendable {
  /// A label with the name that the schema has for it.
  package struct Value: Equatable, Sendable {
    @Exact package var label: String
    /// The value's name in the schema.
    @Exact package var name: String
    /// Its former name, from `@renamed(from:)`; not part of a snapshot.
    @Exact package var formerName: String?

    package init(_ label: String, name: String? = nil, formerName: String? = nil) {
      self.label = label
      self.name = name ?? label
      self.formerName = formerName
    }
  }

  package var name: QualifiedName
  /// The enum's name in the schema.
  @Exact package var model: String
  /// The values in their order.
  package var values: [Value]
  @Exact package var comment: String?
  /// Its former name, from `@@renamed(from:)`; not part of a snapshot.
  @Exact package var formerName: String?

  package init(
    name: QualifiedName, model: String, values: [Value], comment: String? = nil,
    formerName: String? = nil
  ) {
    self.name = name
    self.model = model
    self.values = values
    self.comment = comment
    self.formerName = formerName
  }

  /// The labels in their order.
  package var labels: [String] { values.map(\.label) }
}
