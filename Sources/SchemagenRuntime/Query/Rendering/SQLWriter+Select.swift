extension SQLWriter {
  /// ` WHERE … ORDER BY … LIMIT … OFFSET …`, as far as the query has them.
  mutating func writeClauses<Model>(of query: EntityQuery<Model>) throws {
    try writeFilter(query.restriction)
    try writeOrder(query.orderings)
    try writeRange(limit: query.limit, offset: query.offset)
  }

  /// ` ORDER BY …`, or nothing without orderings.
  mutating func writeOrder(_ orderings: [QueryOrdering]) throws {
    for (position, ordering) in orderings.enumerated() {
      write(position == 0 ? " ORDER BY " : ", ")
      write(try resolved(ordering.column).quotedName)
      if ordering.isDescending { write(" DESC") }
      write(grammar.nullsOrder(ordering))
    }
  }

  private mutating func writeRange(limit: Int?, offset: Int?) throws {
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
