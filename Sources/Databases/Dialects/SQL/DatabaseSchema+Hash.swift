package import DatabaseSchema
import DatabaseTypes
import DialectTypes

extension DatabaseSchema {
  /// The SHA-256 of what the database holds, in hexadecimal digits: what chains migrations.
  package var hash: String { hash(format: Snapshot.currentFormat) }

  /// The hash as an older format of snapshots defined it: migrations that are written keep theirs.
  func hash(format: Int) -> String {
    hash(hasEnumTypes: dialect.capabilities.hasEnumTypes, format: format)
  }
}
