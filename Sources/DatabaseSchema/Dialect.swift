/// A database whose SQL schemagen writes.
package enum Dialect: String, CaseIterable, Codable, Sendable {
  case postgresql, sqlite

  /// What a schema calls the database.
  package var provider: Provider {
    switch self {
    case .postgresql: .postgresql
    case .sqlite: .sqlite
    }
  }
}
