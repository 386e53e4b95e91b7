package import DatabaseTypes

extension DatabaseCapabilities {
  /// What CockroachDB can do: <https://www.cockroachlabs.com/docs/stable/known-limitations>.
  package static let cockroachdb: DatabaseCapabilities = {
    var capabilities = DatabaseCapabilities()
    capabilities.identifierLimit = 63
    capabilities.nameScope = .table
    capabilities.namesPrimaryKeys = true
    capabilities.namesForeignKeys = true
    capabilities.needsServer = true
    capabilities.hasSchemas = true
    capabilities.hasScalarLists = true
    capabilities.hasDecimal = true
    capabilities.hasSequences = true
    capabilities.indexMethods = [.btree, .gin]
    capabilities.autoincrementsAnyColumn = true
    capabilities.autoincrementNeedsBigInt = true
    capabilities.referencesInAnyOrder = true
    capabilities.emulatedActions = [.cascade, .restrict, .noAction, .setNull]
    return capabilities
  }()
}
