package import DatabaseTypes

/// CockroachDB's types; it is a provider, not a dialect.
package struct Types: ProviderTypeRules {
  package init() {}

  package var capabilities: DatabaseCapabilities { .cockroachdb }

  package func storage(of scalar: ScalarType) -> SwiftStorage {
    switch scalar {
    case .string: .text
    case .boolean: .boolean
    case .int: .integer
    case .bigInt: .bigint
    case .float: .double
    case .decimal: .decimal(precision: 65, scale: 30)
    case .dateTime: .timestamp(precision: 3)
    case .json: .jsonb
    case .bytes: .bytes
    }
  }
}
