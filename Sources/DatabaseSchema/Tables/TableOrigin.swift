/// What of the schema a table came from.
package enum TableOrigin: Equatable, Sendable {
  case model(String)
  /// The join table of an implicit many-to-many relation.
  case joinTable(Join)

  /// The relation behind a join table.
  package struct Join: Equatable, Sendable {
    package var relation: String
    /// The model that column `A` points at, and its field.
    package var modelA: String
    package var fieldA: String?
    /// The model that column `B` points at, and its field.
    package var modelB: String
    package var fieldB: String?

    /// Makes a relation from its parts.
    package init(
      relation: String, modelA: String, fieldA: String?, modelB: String, fieldB: String?
    ) {
      self.relation = relation
      self.modelA = modelA
      self.fieldA = fieldA
      self.modelB = modelB
      self.fieldB = fieldB
    }
  }
}
