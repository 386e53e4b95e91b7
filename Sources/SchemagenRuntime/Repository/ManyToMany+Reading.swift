extension ManyToMany {
  /// The related rows that meet a condition; see ``EntityQuery/filter(_:)``.
  ///
  /// - Parameter condition: The condition on the columns.
  public func filter<C: QueryCondition>(_ condition: (Child.Columns) -> C) -> EntityQuery<Child> {
    query.filter(condition)
  }

  /// The related rows in an order; see ``EntityQuery/order(_:)``.
  ///
  /// - Parameter terms: A column, an ordering, or several of them as a tuple.
  public func order<each Term: QueryOrderTerm>(
    _ terms: (Child.Columns) -> (repeat each Term)
  ) -> EntityQuery<Child> {
    query.order(terms)
  }

  /// Reads all related rows.
  ///
  /// - Throws: ``DatabaseError``.
  public func all() async throws -> [Child] {
    try await query.all()
  }

  /// Counts the related rows.
  ///
  /// - Throws: ``DatabaseError``.
  public func count() async throws -> Int {
    try await query.count()
  }

  /// Whether a row is related.
  ///
  /// - Parameter child: The row.
  /// - Throws: ``DatabaseError``.
  public func contains(_ child: Child) async throws -> Bool {
    try await contains(id: child.id)
  }

  /// Whether the row with an id is related.
  ///
  /// - Parameter id: The row's primary key.
  /// - Throws: ``DatabaseError``.
  public func contains(id: Child.ID) async throws -> Bool {
    let statement = try statement { writer, join in
      writer.write("SELECT EXISTS (SELECT 1 FROM \(writer.name(of: join))")
      try writer.writeLink(join, owner, id)
      writer.write(")")
    }
    return try await session.read { connection in
      try connection.first(statement) { row in try row.read(0, as: Bool.self) } ?? false
    }
  }
}
