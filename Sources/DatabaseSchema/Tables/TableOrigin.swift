package import SQLLexicon

/// The declaration that a table comes from.
package enum TableOrigin: Equatable, Sendable {
  case model(String)
  /// The join table of an implicit many-to-many relation.
  case joinTable(Join)

  /// The relation behind a join table.
  package struct Join: Equatable, Sendable {
    @Exact package var relation: String
    /// The model that column `A` references, and its field.
    @Exact package var modelA: String
    @Exact package var fieldA: String?
    /// The model that column `B` references, and its field.
    @Exact package var modelB: String
    @Exact package var fieldB: String?
    /// The former name of `fieldA`, from `@renamed(from:)`; not part of a snapshot.
    @Exact package var formerFieldA: String?
    /// The former name of `fieldB`.
    @Exact package var formerFieldB: String?

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
