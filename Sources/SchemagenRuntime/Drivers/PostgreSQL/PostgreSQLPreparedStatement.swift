/// A statement text that was run before, and its name on the server once it is prepared there.
///
/// A class, because the cache shares it, and it gets its name at its second use.
final class PostgreSQLPreparedStatement {
  /// nil until the statement is run again.
  var name: String?
  /// The parameter types that it is prepared for.
  let types: [UInt32]

  init(types: [UInt32]) {
    self.types = types
  }

  /// Whether the values of a statement have the types that this one is prepared for.
  func fits(_ parameters: BoundParameters) -> Bool {
    guard types.count == parameters.entries.count else { return false }
    for (type, entry) in zip(types, parameters.entries) where type != entry.oid { return false }
    return true
  }
}
