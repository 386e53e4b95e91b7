extension ManyToMany {
  /// Links a row; does nothing if it is already linked.
  ///
  /// ```swift
  /// try await posts.tags(of: post).add(swift)
  /// ```
  /// - Parameter child: The row.
  /// - Throws: ``DatabaseError``.
  public func add(_ child: Child) async throws {
    try await add(ids: [child.id])
  }

  /// Links some rows, all or none.
  ///
  /// - Parameter children: The rows.
  /// - Throws: ``DatabaseError``.
  public func add(_ children: [Child]) async throws {
    try await add(ids: children.map(\.id))
  }

  /// Links the rows with some ids, all or none.
  ///
  /// - Parameter ids: The rows' primary keys.
  /// - Throws: ``DatabaseError``, with the code `constraint` when a row does not exist.
  public func add(ids: [Child.ID]) async throws {
    try await run(try insertions(of: ids))
  }

  /// Removes the link to a row; the row itself is kept.
  ///
  /// - Parameter child: The row.
  /// - Throws: ``DatabaseError``.
  public func remove(_ child: Child) async throws {
    try await remove(ids: [child.id])
  }

  /// Removes the links to some rows; the rows themselves are kept.
  ///
  /// - Parameter children: The rows.
  /// - Throws: ``DatabaseError``.
  public func remove(_ children: [Child]) async throws {
    try await remove(ids: children.map(\.id))
  }

  /// Removes the links to the rows with some ids; the rows themselves are kept.
  ///
  /// - Parameter ids: The rows' primary keys.
  /// - Throws: ``DatabaseError``.
  public func remove(ids: [Child.ID]) async throws {
    if ids.isEmpty { return }
    try await run([try deletion(of: ids, inverted: false)])
  }

  /// Removes all links; the rows themselves are kept.
  ///
  /// - Throws: ``DatabaseError``.
  public func removeAll() async throws {
    try await set(ids: [])
  }

  /// Links the given rows and removes all other links.
  ///
  /// ```swift
  /// try await posts.tags(of: post).set([swift, server])
  /// ```
  /// - Parameter children: The rows.
  /// - Throws: ``DatabaseError``.
  public func set(_ children: [Child]) async throws {
    try await set(ids: children.map(\.id))
  }

  /// Links the rows with the given ids and removes all other links.
  ///
  /// - Parameter ids: The rows' primary keys.
  /// - Throws: ``DatabaseError``, with the code `constraint` when a row does not exist.
  public func set(ids: [Child.ID]) async throws {
    try await run([try deletion(of: ids, inverted: true)] + insertions(of: ids))
  }
}
