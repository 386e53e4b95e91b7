extension EntityQuery {
  /// Reads one page and counts all rows.
  ///
  /// Rows with equal order are ordered by the primary key, so that no row appears on two pages.
  ///
  /// ```swift
  /// let page = try await users.order { $0.name }.page(2, size: 20)
  /// print(page.items, page.total, page.pageCount, page.hasNext)
  /// ```
  /// - Parameters:
  ///   - number: Which page, from 1; a page after the last one has no items.
  ///   - size: How many rows a page has.
  /// - Throws: ``DatabaseError``; with the code `invalidArgument` for a number or size below 1.
  public func page(_ number: Int, size: Int) async throws -> ResultPage<Model> {
    try await page(number, size: size, .plain)
  }

  /// Reads one page with what is related to its rows, and counts all rows.
  func page<Row>(
    _ number: Int, size: Int, _ loading: RowLoading<Row>
  ) async throws -> ResultPage<Row> {
    guard number >= 1, size >= 1 else {
      throw DatabaseError.invalidArgument(
        "there is no page \(number) of size \(size)", help: "both are counted from 1")
    }
    let (start, overflows) = (number - 1).multipliedReportingOverflow(by: size)
    let rows = try paged(from: overflows ? Int.max : start, size: size)
      .selectStatement(adding: loading.expressions)
    let total = try countStatement()
    let lock = lock
    return try await session.read { connection in
      try connection.check(lock)
      let total = try connection.first(total) { row in try row.read(0, as: Int.self) } ?? 0
      let items = try loading.read(connection, rows) { _ in }
      return ResultPage(items: items, number: number, size: size, total: total)
    }
  }

  /// The order of the query, and then of the primary key, so that no two rows are equal.
  var keyedOrderings: [QueryOrdering] {
    let named = orderings.compactMap { ordering in
      if case .column(let column) = ordering.expression, column.origin == nil {
        column.index
      } else {
        nil
      }
    }
    let rest = Model.table.primaryKey.filter { !named.contains($0) }
    return orderings
      + rest.map { index in
        let column = ColumnReference(table: Model.table, index: index, isOptional: false)
        return QueryOrdering(column, isDescending: false)
      }
  }

  /// The rows of a page, within the limits of the query.
  private func paged(from start: Int, size: Int) -> EntityQuery {
    var query = self
    query.orderings = keyedOrderings
    let rest = (limit ?? Int.max) - Swift.min(start, limit ?? Int.max)
    query.limit = Swift.max(0, Swift.min(size, rest))
    let (offset, overflows) = (offset ?? 0).addingReportingOverflow(start)
    query.offset = overflows ? Int.max : offset
    return query
  }
}
