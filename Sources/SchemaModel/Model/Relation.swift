package import DatabaseSchema
package import SchemaDiagnostics

/// A relation between two models, or of a model with itself.
package struct Relation: Sendable {
  /// One of the two ends.
  package enum End: String, Sendable {
    /// The end whose table carries the foreign key; end A of a many-to-many relation.
    case referencing
    /// The end that is pointed at; end B of a many-to-many relation.
    case referenced
  }

  /// How many rows there are at each end.
  package enum Kind: Sendable {
    case oneToOne, oneToMany
    /// Implicit: through a join table `_name` with columns `A` and `B`.
    case manyToMany
  }

  /// A model and its field at one end.
  package struct Side: Equatable, Sendable {
    package let model: String
    /// `nil` where the other side needs no field (ignored models, two-way relations with one side).
    package let field: String?

    package init(model: String, field: String?) {
      self.model = model
      self.field = field
    }
  }

  /// The name, given or derived (`CategoryToPost`).
  package let name: String
  package let kind: Kind
  package let referencing: Side
  package let referenced: Side
  /// The columns of the foreign key as field names of the referencing model; empty for many-to-many.
  package let fields: [String]
  /// The fields they point at in the referenced model.
  package let references: [String]
  /// As written; `nil` means Prisma's default.
  package let onDelete: ReferentialAction?
  package let onUpdate: ReferentialAction?
  /// The foreign key's name from `map:`; `nil` means the derived one.
  package let databaseName: String?
  package let span: SourceSpan

  package init(
    name: String, kind: Kind, referencing: Side, referenced: Side, fields: [String] = [],
    references: [String] = [], onDelete: ReferentialAction? = nil,
    onUpdate: ReferentialAction? = nil, databaseName: String? = nil, span: SourceSpan
  ) {
    self.name = name
    self.kind = kind
    self.referencing = referencing
    self.referenced = referenced
    self.fields = fields
    self.references = references
    self.onDelete = onDelete
    self.onUpdate = onUpdate
    self.databaseName = databaseName
    self.span = span
  }

  /// The side at an end.
  package func side(_ end: End) -> Side {
    switch end {
    case .referencing: referencing
    case .referenced: referenced
    }
  }
}
