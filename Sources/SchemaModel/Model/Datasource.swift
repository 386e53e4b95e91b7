package import DatabaseTypes
package import SchemaDiagnostics

/// The `datasource` block, understood.
package struct Datasource: Sendable {
  /// Where a connection URL comes from.
  package enum URLSource: Equatable, Sendable {
    /// Written in the schema.
    case literal(String)
    /// `env("NAME")`.
    case environment(String)
  }

  /// Who keeps relations whole.
  package enum RelationMode: String, Sendable {
    /// The database, by foreign keys.
    case foreignKeys
    /// Nobody in the database: no foreign keys are written.
    case prisma
  }

  /// A PostgreSQL extension from `extensions = [vector(map: …)]`.
  package struct Extension: Equatable, Sendable {
    /// The name in the database.
    package let name: String
    package let schema: String?
    package let version: String?

    package init(name: String, schema: String? = nil, version: String? = nil) {
      self.name = name
      self.schema = schema
      self.version = version
    }
  }

  /// The block's name, which prefixes native types (`@db.VarChar`).
  package let name: String
  /// One provider, or two for one schema on both databases.
  package let providers: [Provider]
  /// `nil` means the environment's `DATABASE_URL`.
  package var url: URLSource?
  package var directURL: URLSource?
  package var relationMode: RelationMode
  package var schemas: [String]
  package var extensions: [Extension]
  /// Whether `///` comments are written as `COMMENT ON` (`comments = true`).
  package var writesComments: Bool
  /// The shell command that fills a new database with rows (`seed = "swift run Seed"`).
  package var seed: String?
  package let span: SourceSpan

  package init(
    name: String, providers: [Provider], url: URLSource? = nil, directURL: URLSource? = nil,
    relationMode: RelationMode = .foreignKeys, schemas: [String] = [],
    extensions: [Extension] = [], writesComments: Bool = false, span: SourceSpan
  ) {
    self.name = name
    self.providers = providers
    self.url = url
    self.directURL = directURL
    self.relationMode = relationMode
    self.schemas = schemas
    self.extensions = extensions
    self.writesComments = writesComments
    self.span = span
  }
}
