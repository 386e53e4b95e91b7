package import DatabaseSchema
package import DatabaseTypes

extension Snapshot {
  /// The hash of one database's state, which chains its migrations.
  package func hash(for dialect: Dialect) -> String {
    schema(for: dialect).hash
  }

  /// Whether a migration ends, or starts, in the state of one database; its hash may be of an older
  /// format.
  package func has(_ hash: String, for dialect: Dialect) -> Bool {
    schema(for: dialect).has(hash)
  }
}
