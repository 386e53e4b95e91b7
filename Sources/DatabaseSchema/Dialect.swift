/// A database whose SQL schemagen writes.
package enum Dialect: String, CaseIterable, Codable, Sendable {
  case postgresql, sqlite
}
