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

  /// Whether a migration ends, or starts, in the state; its hash may be of an older format.
  package func has(_ hash: String) -> Bool {
    (1...Snapshot.currentFormat).reversed().contains { self.hash(format: $0) == hash }
  }
}
