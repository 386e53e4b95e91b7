/// What a datasource can name as its `provider`.
package enum Provider: String, CaseIterable, Sendable {
  case postgresql, sqlite, cockroachdb

  /// The provider that a schema names; `postgres` is an older name of `postgresql`.
  package init?(schemaName: String) {
    if schemaName == "postgres" { self = .postgresql } else { self.init(rawValue: schemaName) }
  }

  /// The dialect whose SQL is written for it; none for CockroachDB, which is validated only.
  package var dialect: Dialect? {
    switch self {
    case .postgresql: .postgresql
    case .sqlite: .sqlite
    case .cockroachdb: nil
    }
  }

  /// The database's own name.
  package var title: String {
    switch self {
    case .postgresql: "PostgreSQL"
    case .sqlite: "SQLite"
    case .cockroachdb: "CockroachDB"
    }
  }
}

extension [Provider] {
  /// The databases' own names.
  package var title: String { map(\.title).joined(separator: " and ") }
}
