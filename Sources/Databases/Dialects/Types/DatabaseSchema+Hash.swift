package import DatabaseSchema

extension DatabaseSchema {
  /// The SHA-256 of what the database holds, in hexadecimal digits: what chains migrations.
  package var hash: String { hash(hasEnumTypes: dialect.capabilities.hasEnumTypes) }
}
