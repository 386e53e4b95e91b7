package import DatabaseTypes

/// CockroachDB's types; it is a provider, not a dialect.
package struct Types: ProviderTypeRules {
  package init() {}

  package var capabilities: DatabaseCapabilities { .cockroachdb }
}
