package import DatabaseTypes
package import SQLLexicon

/// CockroachDB's types; it is a provider, not a dialect.
package struct Types: ProviderTypeRules {
  package init() {}

  package var capabilities: DatabaseCapabilities { .cockroachdb }

  package var exampleURL: String { "postgres://root@localhost:26257/app" }

  /// <https://www.cockroachlabs.com/docs/stable/postgresql-compatibility>.
  package var lexicalRules: SQLLexicalRules { .postgresql }
}
