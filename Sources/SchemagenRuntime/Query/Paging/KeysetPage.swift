/// Reads the rows after a place in the order of a query, with their own places.
struct KeysetPage<Model: ReadableEntity, Item: Sendable>: Sendable {
  /// A row and its values of the terms of the order.
  struct Row: Sendable {
    let item: Item
    let place: [CursorValue]
  }

  private let query: EntityQuery<Model>
  private let orderings: [QueryOrdering]
  private let size: Int
  private let loading: RowLoading<Item>

  init(
    _ query: EntityQuery<Model>, _ orderings: [QueryOrdering], size: Int,
    _ loading: RowLoading<Item>
  ) {
    self.query = query
    self.loading = loading
    self.orderings = orderings
    self.size = size
  }

  /// Up to one row more than a page after a cursor.
  func read(after cursor: PageCursor?) async throws -> [Row] {
    try await read(orderings, cursor)
  }

  /// Up to one row more than a page before a cursor, backwards.
  func read(before cursor: PageCursor?) async throws -> [Row] {
    try await read(orderings.map(\.reversed), cursor)
  }

  /// The cursor of a row.
  func cursor(of row: Row) throws -> PageCursor {
    PageCursor(row.place, order: try order())
  }

  private func read(_ orderings: [QueryOrdering], _ cursor: PageCursor?) async throws -> [Row] {
    let values = try cursor?.values(count: orderings.count, order: try order())
    guard values?.allSatisfy(query.session.dialect.grammar.isCursorValue) ?? true else {
      throw Self.otherTypes
    }
    let statement = try statement(orderings, after: values)
    let first = Model.table.columns.count + loading.expressions.count
    let (count, lock, loading) = (orderings.count, query.lock, loading)
    do {
      return try await query.session.read { connection in
        try connection.check(lock)
        var places: [[CursorValue]] = []
        let items = try loading.read(connection, statement) { row in
          places.append(try (first..<first + count).map { try CursorValue(&row, at: $0) })
        }
        return zip(items, places).map { Row(item: $0, place: $1) }
      }
    } catch let error as DatabaseError
      where error.sqlState?.hasPrefix("22") == true && values != nil
    {
      // "Data exception": a forged value that is not one of the column's type.
      // https://www.postgresql.org/docs/current/errcodes-appendix.html
      throw Self.otherTypes
    }
  }

  private static var otherTypes: DatabaseError {
    .invalidCursor("a page cursor holds values of other types than the order")
  }

  /// What identifies the order in a cursor, the same in both directions.
  func order() throws -> String {
    var writer = SQLWriter(query.session.dialect.grammar, Model.table.name)
    try writer.writeOrder(orderings)
    return writer.sql + String(decoding: writer.parameters.bytes, as: UTF8.self)
  }

  /// `SELECT columns, "createdAt"::text, "id"::text FROM … WHERE … AND ("createdAt", "id") > ($1, $2) …`.
  private func statement(
    _ orderings: [QueryOrdering], after values: [CursorValue]?
  ) throws -> BoundStatement {
    let grammar = query.session.dialect.grammar
    let texts = grammar.texts(of: Model.table)
    var writer = SQLWriter(grammar, "SELECT ")
    writer.write(try writer.selection(of: Model.table, adding: loading.expressions))
    for (position, ordering) in orderings.enumerated() {
      writer.write(", ")
      try grammar.writeCursorValue(ordering.expression, to: &writer)
      // Otherwise PostgreSQL gives it the column's name, which the order would mean then.
      writer.write(" AS \"schemagen_place_\(position + 1)\"")
    }
    writer.write(" FROM " + texts.name)
    if let values {
      writer.write(" WHERE (")
      try writer.writePlace(after: values, in: orderings)
      writer.write(")")
      if let restriction = query.restriction {
        writer.write(" AND (")
        try writer.write(restriction.node)
        writer.write(")")
      }
    } else {
      try writer.writeFilter(query.restriction)
    }
    try writer.writeOrder(orderings)
    let (limit, overflows) = size.addingReportingOverflow(1)
    try writer.writeRange(limit: overflows ? size : limit, offset: nil)
    if let lock = query.lock { writer.write(grammar.text(of: lock)) }
    return writer.statement
  }
}
