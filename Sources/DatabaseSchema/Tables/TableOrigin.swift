/// The declaration that a table comes from.
package enum TableOrigin: Equatable, Sendable {
  case model(String)
  /// The join table of an implicit many-to-many relation.
  case joinTable(Join)

  /// The relation behind a join table.
  package struct Join: Equatable, Sendable {
    package var relation: String
    /// The model that column `A` references, and its field.
    package var modelA: String
    package var fieldA: String?
    /// The model that column `B` references, and its field.
    package var modelB: String
    package var fieldB: String?
    /// The former name of `fieldA`, from `@renamed(from:)`; not part of a snapshot.
    package var formerFieldA: String?
    /// The former name of `fieldB`.
    package var formerFieldB: String?

    package init(
      relation: String, modelA: String, fieldA: String?, modelB: String, fieldB: String?,
      formerFieldA: String? = nil, formerFieldB: String? = nil
    ) {
      self.relation = relation
      self.modelA = modelA
      self.fieldA = fieldA
      self.modelB = modelB
      self.fieldB = fieldB
      self.formerFieldA = formerFieldA
      self.formerFieldB = formerFieldB
    }
  }
}
