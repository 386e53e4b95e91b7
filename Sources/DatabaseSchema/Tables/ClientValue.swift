/// A value that the generated code makes when it writes a row, so that the database has no default.
package enum ClientValue: Equatable, Sendable {
  /// A new identifier, with the function that makes it: `uuid()`.
  case identifier(String)
  /// The current time, from `@updatedAt`.
  case time
}
