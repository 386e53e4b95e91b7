extension SelectionQuery {
  /// Reads all rows.
  ///
  /// - Returns: A tuple for each row, or the value when one column is selected.
  /// - Throws: ``DatabaseError``.
  public func all() async throws -> [(repeat (each Term).Value)] {
    let statement = try statement()
    let terms = terms
    let lock = query.lock
    return try await query.session.read { connection in
      try connection.check(lock)
      return try connection.query(statement) { row in
        var index = 0
        return (repeat try (each terms)._readNext(&row, &index))
      }
    }
  }

  /// Reads the first row; without an order, the database chooses which one.
  ///
  /// - Returns: The tuple or the value, nil without a row.
  /// - Throws: ``DatabaseError``.
  public func first() async throws -> (repeat (each Term).Value)? {
    try await limit(min(query.limit ?? 1, 1)).all().first
  }

  /// Counts the rows in the database; after ``distinct()``, the different ones.
  ///
  /// - Throws: ``DatabaseError``.
  public func count() async throws -> Int {
    guard isDistinct else { return try await query.count() }
    let statement = try distinctCountStatement()
    return try await query.session.read { connection in
      try connection.first(statement) { row in try row.read(0, as: Int.self) } ?? 0
    }
  }
}

extension QuerySelectable {
  /// Reads the value of one column and moves to the next one.
  func _readNext(_ row: inout DatabaseRow, _ index: inout Int) throws -> Value {
    defer { index += 1 }
    return try _read(&row, at: index)
  }
}
