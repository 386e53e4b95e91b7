extension SQLWriter {
  /// The rows of a query as the condition of an `UPDATE` or `DELETE`.
  ///
  /// These statements know no order and no limit on both databases, so that a limited query is
  /// looked up by key first.
  mutating func writeRestriction<Model>(to query: Query<Model>) throws {
    if query.limit == nil, query.offset == nil { return try writeFilter(query.restriction) }
    let table = Model.table
    guard !table.primaryKey.isEmpty else {
      throw DatabaseError.invalidArgument(
        "\(table.name) has no key, so a limited number of its rows cannot be changed",
        help: "leave out limit and offset")
    }
    let key = table.primaryKey.map { table.columns[$0].quotedName }.joined(separator: ", ")
    write(" WHERE (\(key)) IN (SELECT \(key) FROM \(grammar.texts(of: table).name)")
    try writeClauses(of: query)
    write(")")
  }
}
