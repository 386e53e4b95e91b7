package import SchemaDiagnostics

/// A value in a schema, as it is written.
package enum Expression: Sendable {
  /// A string, its escapes resolved.
  case string(String, SourceSpan)
  /// A number, in the characters of the file (`-1.50`).
  case number(String, SourceSpan)
  /// A bare word or path: `true`, `Cascade`, `author.id`, `now`.
  case constant(String, SourceSpan)
  /// A call, such as `autoincrement()`, `env("URL")` or `title(sort: Desc)`.
  indirect case function(Name, [Argument], SourceSpan)
  /// `[a, b]`.
  case array([Expression], SourceSpan)
  /// `{ deletedAt: null }`, as in partial indexes.
  case object([ObjectEntry], SourceSpan)

  /// One `name: value` of an object.
  package struct ObjectEntry: Sendable {
    package let name: Name
    package let value: Expression

    package init(name: Name, value: Expression) {
      self.name = name
      self.value = value
    }
  }

  /// The whole value.
  package var span: SourceSpan {
    switch self {
    case .string(_, let span), .number(_, let span), .constant(_, let span),
      .function(_, _, let span), .array(_, let span), .object(_, let span):
      span
    }
  }
}
