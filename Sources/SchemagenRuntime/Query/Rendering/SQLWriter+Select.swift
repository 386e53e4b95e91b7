extension SQLWriter {
  /// ` WHERE … ORDER BY … LIMIT … OFFSET …`, as far as the query has them.
  mutating func writeClauses<Model>(
    of query: EntityQuery<Model>, qualifiesOrder: Bool = false
  ) throws {
    try writeFilter(query.restriction)
    try writeOrder(query.orderings, isQualified: qualifiesOrder)
    try writeRange(limit: query.limit, offset: query.offset)
    if let lock = query.lock { write(grammar.text(of: lock)) }
  }

  /// `SELECT … FROM "table" WHERE …`: values of the rows of a query, in no order; those of a limited query
  /// within its limits.
  ///
  /// - Parameters:
  ///   - nodes: The values.
  ///   - keys: How many of them, at the beginning, are compared between rows.
  ///   - query: The query.
  mutating func writeSelection<Model>(
    of nodes: [ExpressionNode], keys: Int = 0, from query: EntityQuery<Model>
  ) throws {
    let name = grammar.texts(of: Model.table).name
    write("SELECT ")
    guard query.isLimited else {
      try writeList(nodes, keys: keys)
      write(" FROM " + name)
      return try writeFilter(query.restriction)
    }
    let alias = SQLWriter.quoted(Model.table.name)
    let limited = try text { writer in
      writer.write(" FROM (SELECT * FROM " + name)
      try writer.writeClauses(of: query.unlocked)
      writer.write(") AS " + alias)
    }
    outermostName = Model.table.name.lowercased()
    rows = [QueryRow(table: Model.table, prefix: alias + ".", numbers: [RowNumber.own])]
    try writeList(nodes, keys: keys)
    write(limited)
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
