package import SQLLexicon

/// A PostgreSQL extension that the schema needs.
package struct DatabaseExtension: Equatable, Sendable {
  @Exact package var name: String
  @Exact package var schema: String?
  @Exact package var version: String?

  package init(name: String, schema: String? = nil, version: String? = nil) {
    self.name = name
    self.schema = schema
    self.version = version
  }
}
