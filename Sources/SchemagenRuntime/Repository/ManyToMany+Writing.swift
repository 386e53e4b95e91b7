extension ManyToMany {
  /// Links a row; one that is linked already stays so.
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
  /// - Throws: ``DatabaseError``, with the code `constraint` when a row is not there.
  public func add(ids: [Child.ID]) async throws {
    try await run(try insertions(of: ids))
  }

  /// Takes the link to a row away; the row stays.
  ///
  /// - Parameter child: The row.
  /// - Throws: ``DatabaseError``.
  public func remove(_ child: Child) async throws {
    try await remove(ids: [child.id])
  }

  /// Takes the links to some rows away; the rows stay.
  ///
  /// - Parameter children: The rows.
  /// - Throws: ``DatabaseError``.
  public func remove(_ children: [Child]) async throws {
    try await remove(ids: children.map(\.id))
  }

  /// Takes the links to the rows with some ids away; the rows stay.
  ///
  /// - Parameter ids: The rows' primary keys.
  /// - Throws: ``DatabaseError``.
  public func remove(ids: [Child.ID]) async throws {
    if ids.isEmpty { return }
    try await run([try deletion(of: ids, inverted: false)])
  }

  /// Takes all links away; the rows stay.
  ///
  /// - Throws: ``DatabaseError``.
  public func removeAll() async throws {
    try await set(ids: [])
  }

  /// Links exactly some rows.
  ///
  /// ```swift
  /// try await posts.tags(of: post).set([swift, server])
  /// ```
  /// - Parameter children: The rows.
  /// - Throws: ``DatabaseError``.
  public func set(_ children: [Child]) async throws {
    try await set(ids: children.map(\.id))
  }

  /// Links exactly the rows with some ids.
  ///
  /// - Parameter ids: The rows' primary keys.
  /// - Throws: ``DatabaseError``, with the code `constraint` when a row is not there.
  public func set(ids: [Child.ID]) async throws {
    try await run([try deletion(of: ids, inverted: true)] + insertions(of: ids))
  }
}
