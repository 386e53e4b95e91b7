package import DatabaseTypes

extension DatabaseCapabilities {
  /// What PostgreSQL can do: <https://www.postgresql.org/docs/current/limits.html>.
  package static let postgresql: DatabaseCapabilities = {
    var capabilities = DatabaseCapabilities()
    capabilities.identifierLimit = 63
    capabilities.nameScope = .schema
    capabilities.namesPrimaryKeys = true
    capabilities.namesForeignKeys = true
    // <https://www.postgresql.org/docs/current/rowtypes.html#ROWTYPES-DECLARING>
    capabilities.tablesAreTypes = true
    capabilities.numbersBySequences = true
    // <https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-CATALOG>
    capabilities.reservedSchemaPrefix = "pg_"
    // <https://www.postgresql.org/docs/current/ddl-system-columns.html>
    capabilities.systemColumns = ["ctid", "xmin", "xmax", "cmin", "cmax", "tableoid"]
    // <https://www.postgresql.org/docs/current/collation.html#COLLATION-MANAGING-STANDARD>
    capabilities.usualCollation = "default"
    capabilities.needsServer = true
    capabilities.hasSchemas = true
    capabilities.hasExtensions = true
    capabilities.hasScalarLists = true
    capabilities.hasJSONLists = true
    capabilities.hasDecimal = true
    capabilities.hasOperatorClasses = true
    capabilities.indexMethods = IndexMethod.allCases
    capabilities.autoincrementsAnyColumn = true
    capabilities.referencesInAnyOrder = true
    capabilities.acceptsSetNullOnRequired = true
    capabilities.emulatedActions = [.cascade, .restrict, .setNull]
    capabilities.hasEnumTypes = true
    capabilities.joinTablesHavePrimaryKeys = true
    capabilities.altersConstraints = true
    return capabilities
  }()
}
