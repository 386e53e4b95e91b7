import DatabaseSchema
import DatabaseTypes
import DialectTypes
import SchemaModel

/// What the parts of lowering look up: the indexed schema and the dialect's capabilities.
struct LoweringContext {
  let schema: Schema
  let dialect: Dialect
  let naming: DatabaseNaming
  let types: any TypeRules
  let capabilities: DatabaseCapabilities
  let enums: [String: Enumeration]
  /// The database schemas of the datasource, sorted; SQLite has none.
  let schemas: [String]
  /// The function behind triggers; SQLite's carry their statements themselves.
  let updatedAtFunction: QualifiedName?
  /// The relations that give a model foreign keys.
  let foreignRelations: [String: [Relation]]
  /// For each model, the sets of fields that relations reference.
  let referencedFields: [String: Set<[String]>]

  init(schema: Schema, dialect: Dialect) {
    self.schema = schema
    self.dialect = dialect
    types = dialect.types
    capabilities = types.capabilities
    naming = capabilities.naming
    let hasSchemas = capabilities.hasSchemas
    schemas = hasSchemas ? (schema.datasource?.schemas ?? []).sorted() : []
    let home = schemas.contains("public") ? "public" : schemas.first
    updatedAtFunction =
      hasSchemas ? QualifiedName(DatabaseNaming.updatedAtFunction, schema: home) : nil
    enums = Dictionary(schema.enums.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    foreignRelations = Dictionary(grouping: schema.foreignKeys, by: \.referencing.model)
    var referenced: [String: Set<[String]>] = [:]
    if schema.datasource?.relationMode != .prisma {
      for relation in schema.relations where !relation.fields.isEmpty {
        referenced[relation.referenced.model, default: []].insert(relation.references)
      }
    }
    referencedFields = referenced
  }

  /// The extensions of the datasource; SQLite has none.
  var extensions: [DatabaseExtension] {
    guard capabilities.hasExtensions else { return [] }
    let extensions = (schema.datasource?.extensions ?? []).map {
      DatabaseExtension(name: $0.name, schema: $0.schema, version: $0.version)
    }
    return extensions.sorted { $0.name < $1.name }
  }

  /// A database name, qualified where the database has schemas.
  func qualified(_ name: String, schema: String?) -> QualifiedName {
    QualifiedName(name, schema: capabilities.hasSchemas ? schema : nil)
  }

  /// The comment that documentation becomes, when the datasource asks for it.
  func comment(_ documentation: String?) -> String? {
    guard capabilities.hasSchemas, schema.datasource?.writesComments == true else { return nil }
    return documentation
  }
}
