extension EntityQuery {
  /// Reads the page after a cursor.
  ///
  /// Unlike ``page(_:size:)``, a later page costs no more than the first one, where an index has the order,
  /// and no row is skipped or repeated when others are added or deleted meanwhile. Rows with equal order
  /// are ordered by the primary key.
  ///
  /// ```swift
  /// let first = try await users.order { $0.createdAt.descending }.page(after: nil, size: 20)
  /// let second = try await users.order { $0.createdAt.descending }.page(after: first.next, size: 20)
  /// ```
  /// - Parameters:
  ///   - cursor: The ``CursorPage/next`` of another page; nil for the first page.
  ///   - size: How many rows a page has.
  /// - Throws: ``DatabaseError``; with the code `invalidCursor` for a cursor that is damaged or of a query
  ///   with another order, with `invalidArgument` for a size below 1, a query with limits or with a random
  ///   order, and a table without a key.
  public func page(after cursor: PageCursor?, size: Int) async throws -> CursorPage<Model> {
    try await page(after: cursor, size: size, .plain)
  }

  /// Reads the page after a cursor with what is related to its rows.
  func page<Item>(
    after cursor: PageCursor?, size: Int, _ loading: RowLoading<Item>
  ) async throws -> CursorPage<Item> {
    let page = KeysetPage(self, try keysetOrderings(size), size: size, loading)
    let rows = try await page.read(after: cursor)
    let items = rows.prefix(size)
    return CursorPage(
      items: items.map(\.item),
      next: rows.count > size ? try items.last.map(page.cursor) : nil,
      previous: cursor == nil ? nil : try items.first.map(page.cursor))
  }

  /// Reads the page before a cursor, in the order of the query.
  ///
  /// ```swift
  /// let page = try await users.order { $0.name }.page(before: cursor, size: 20)
  /// ```
  /// - Parameters:
  ///   - cursor: The ``CursorPage/previous`` of another page; nil for the last page.
  ///   - size: How many rows a page has.
  /// - Throws: ``DatabaseError``, as ``page(after:size:)``.
  public func page(before cursor: PageCursor?, size: Int) async throws -> CursorPage<Model> {
    try await page(before: cursor, size: size, .plain)
  }

  /// Reads the page before a cursor with what is related to its rows.
  func page<Item>(
    before cursor: PageCursor?, size: Int, _ loading: RowLoading<Item>
  ) async throws -> CursorPage<Item> {
    let page = KeysetPage(self, try keysetOrderings(size), size: size, loading)
    let rows = try await page.read(before: cursor)
    let items = rows.prefix(size).reversed()
    return CursorPage(
      items: items.map(\.item),
      next: cursor == nil ? nil : try items.last.map(page.cursor),
      previous: rows.count > size ? try items.first.map(page.cursor) : nil)
  }

  /// The order that a cursor is a place in.
  private func keysetOrderings(_ size: Int) throws -> [QueryOrdering] {
    guard size >= 1 else {
      throw DatabaseError.invalidArgument("there is no page of size \(size)")
    }
    guard !isLimited else {
      throw DatabaseError.invalidArgument(
        "a page after or before a cursor has limits of its own", help: "remove limit and offset")
    }
    guard !Model.table.primaryKey.isEmpty else {
      throw DatabaseError.invalidArgument(
        "\(Model.modelName) has no key, so that a cursor cannot identify its rows",
        help: "use page(_:size:)")
    }
    guard !orderings.contains(where: \.expression.isRandom) else {
      throw DatabaseError.invalidArgument("a random order has no place for a cursor")
    }
    return keyedOrderings
  }
}

extension ReadableRepository {
  /// Reads the page after a cursor, in the order of the primary key; see
  /// ``EntityQuery/page(after:size:)``.
  ///
  /// - Parameters:
  ///   - cursor: The ``CursorPage/next`` of another page; nil for the first page.
  ///   - size: How many rows a page has.
  /// - Throws: ``DatabaseError``.
  public func page(after cursor: PageCursor?, size: Int) async throws -> CursorPage<Model> {
    try await query.page(after: cursor, size: size)
  }

  /// Reads the page before a cursor, in the order of the primary key; see
  /// ``EntityQuery/page(before:size:)``.
  ///
  /// - Parameters:
  ///   - cursor: The ``CursorPage/previous`` of another page; nil for the last page.
  ///   - size: How many rows a page has.
  /// - Throws: ``DatabaseError``.
  public func page(before cursor: PageCursor?, size: Int) async throws -> CursorPage<Model> {
    try await query.page(before: cursor, size: size)
  }
}
