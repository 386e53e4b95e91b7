extension WritableEntity {
  /// The columns of a unique key.
  ///
  /// - Throws: ``DatabaseError`` with the code `invalidArgument` when the table does not describe it.
  static func columns(of key: UniqueKey) throws -> [Int] {
    let keys = table.uniqueKeys
    for (position, candidate) in UniqueKey.allCases.enumerated()
    where candidate == key && position < keys.count {
      return keys[position]
    }
    throw DatabaseError.invalidArgument(
      "the table of \(table.model) does not describe its key \(key)",
      help: "generate the Swift of the model again")
  }
}
