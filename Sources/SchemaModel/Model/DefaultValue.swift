package import SchemaDiagnostics

/// What `@default(…)` says.
package struct DefaultValue: Sendable {
  /// The value or the function that makes it.
  package indirect enum Kind: Equatable, Sendable {
    /// Text of a `String`, `Json`, `DateTime`, `Bytes` (Base64) field.
    case string(String)
    /// A number of any size, in the characters of the schema.
    case number(String)
    case boolean(Bool)
    /// The name of an enum's value.
    case enumValue(String)
    case list([Kind])
    case autoincrement
    /// CockroachDB's `sequence(…)`.
    case sequence
    case now
    /// `uuid(4)` or `uuid(7)`.
    case uuid(version: Int)
    /// `cuid(1)` or `cuid(2)`.
    case cuid(version: Int)
    case ulid
    case nanoid(length: Int)
    /// SQL that the database evaluates; `nil` for a default that only the database knows.
    case databaseGenerated(String?)
  }

  package let kind: Kind
  /// The constraint's name from `map:`.
  package let name: String?
  package let span: SourceSpan

  package init(_ kind: Kind, name: String? = nil, span: SourceSpan) {
    self.kind = kind
    self.name = name
    self.span = span
  }
}
