/// A PostgreSQL extension that the schema needs.
package struct DatabaseExtension: Equatable, Sendable {
  package var name: String
  package var schema: String?
  package var version: String?

  package init(name: String, schema: String? = nil, version: String? = nil) {
    self.name = name
    self.schema = schema
    self.version = version
  }
}
