package import DatabaseSchema

extension Snapshot {
  /// The hash of one database's state, which chains its migrations.
  package func hash(for dialect: Dialect) -> String {
    schema(for: dialect).hash
  }
}
