package import SchemaDiagnostics

/// The type of a field as it is written: `String`, `Post[]`, `Int?`, `Unsupported("circle")`.
package struct TypeReference: Sendable {
  /// How many values a field holds.
  package enum Arity: Sendable {
    case required, optional, list
  }

  /// The type's name; `Unsupported` for a type that only the database knows.
  package let name: Name
  package let arity: Arity
  /// The database type inside `Unsupported("…")`.
  package let unsupported: Name?
  /// The whole type, its `?` or `[]` included.
  package let span: SourceSpan

  package init(name: Name, arity: Arity, unsupported: Name? = nil, span: SourceSpan) {
    self.name = name
    self.arity = arity
    self.unsupported = unsupported
    self.span = span
  }
}
