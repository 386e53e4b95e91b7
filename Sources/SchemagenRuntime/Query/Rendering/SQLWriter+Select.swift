extension SQLWriter {
  /// ` WHERE … ORDER BY … LIMIT … OFFSET …`, as far as the query has them.
  mutating func writeClauses<Model>(of query: EntityQuery<Model>) throws {
    try writeFilter(query.restriction)
    try writeOrder(query.orderings)
    try writeRange(limit: query.limit, offset: query.offset)
    if let lock = query.lock { write(grammar.text(of: lock)) }
  }

  /// ` FROM "table" WHERE …`: the rows of a query, in no order; those of a limited query within its
  /// limits.
  mutating func writeSource<Model>(of query: EntityQuery<Model>) throws {
    let name = grammar.texts(of: Model.table).name
    if query.limit == nil, query.offset == nil {
      write(" FROM " + name)
      return try writeFilter(query.restriction)
    }
    write(" FROM (SELECT * FROM " + name)
    try writeClauses(of: query.unlocked)
    write(") AS " + SQLWriter.quoted(Model.table.name))
  }

  mutating func writeRange(limit: Int?, offset: Int?) throws {
    if limit == 1 {
      // Tells PostgreSQL's planner that one row is enough.
      write(" LIMIT 1")
    } else if let limit {
      write(" LIMIT ")
      try bind(limit, as: .bigint)
    }
    guard let offset, offset > 0 else { return }
    if limit == nil { write(grammar.unlimited) }
    write(" OFFSET ")
    try bind(offset, as: .bigint)
  }
}
