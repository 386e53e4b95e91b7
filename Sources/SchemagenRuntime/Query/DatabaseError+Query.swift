extension DatabaseError {
  /// A query that must return a row returned no row.
  static func noMatch(model: String) -> DatabaseError {
    var error = DatabaseError(.notFound, "no \(model) matches the query")
    error.model = model
    return error
  }

  /// The database accepted a row and did not store it.
  static func notStored(model: String) -> DatabaseError {
    DatabaseError(
      .other, "the database did not store the \(model)",
      help: "look for a trigger or rule on the table that suppresses the row")
  }

  /// A row has been changed since it was read.
  static func staleVersion(model: String) -> DatabaseError {
    var error = DatabaseError(
      .staleVersion, "this \(model) has been changed since it was read",
      help: "read it again and retry the change")
    error.model = model
    return error
  }
}
