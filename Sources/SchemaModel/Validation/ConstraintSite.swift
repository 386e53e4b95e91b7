import SchemaDiagnostics

/// A place in the schema that gives a name to a constraint or index.
struct ConstraintSite {
  let name: String
  /// The attribute with its `@`s.
  let attribute: String
  let span: SourceSpan
  /// The model it belongs to.
  let model: Int
  /// The model's database schema.
  let schema: String?
  let isForeignKey: Bool
  let isPrimaryKey: Bool
}
