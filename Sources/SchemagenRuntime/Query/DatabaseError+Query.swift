extension DatabaseError {
  /// No row is in a query that needs one.
  static func noMatch(model: String) -> DatabaseError {
    DatabaseError(.notFound, "no \(model) matches the query")
  }

  /// The database accepted a row and stored none.
  static func notStored(model: String) -> DatabaseError {
    DatabaseError(
      .other, "the database stored no \(model)",
      help: "look for a trigger or rule on the table that suppresses the row")
  }

  /// A row is not what it was when it was read.
  static func staleVersion(model: String) -> DatabaseError {
    DatabaseError(
      .staleVersion, "this \(model) was changed by somebody else in the meantime",
      help: "read it again and repeat the change")
  }
}
