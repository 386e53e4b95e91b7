package import DatabaseSchema

/// What a datasource can name as its `provider`.
package enum Provider: String, CaseIterable, Sendable {
  case postgresql, sqlite, cockroachdb

  /// The dialect whose SQL is written for it; none for CockroachDB, which is validated only.
  package var dialect: Dialect? {
    switch self {
    case .postgresql: .postgresql
    case .sqlite: .sqlite
    case .cockroachdb: nil
    }
  }
}
