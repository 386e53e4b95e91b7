extension Provider {
  /// The provider of a name in a schema; `postgres` is an older name of `postgresql`.
  init?(schemaName: String) {
    if schemaName == "postgres" { self = .postgresql } else { self.init(rawValue: schemaName) }
  }

  /// The database's own name.
  var title: String {
    switch self {
    case .postgresql: "PostgreSQL"
    case .sqlite: "SQLite"
    case .cockroachdb: "CockroachDB"
    }
  }
}

extension [Provider] {
  /// The databases' names.
  var title: String { map(\.title).joined(separator: " and ") }
}
