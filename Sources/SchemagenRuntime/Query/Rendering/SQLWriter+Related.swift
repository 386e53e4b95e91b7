extension SQLWriter {
  /// `SELECT …` of the related rows of several rows: the columns, the expressions, and which of the keys
  /// the row is related to, counted from 0.
  mutating func writeSelect(
    _ related: RelatedRows, of keys: RelationKeys, adding expressions: [ColumnReference]
  ) throws {
    guard let target = related.links.last?.target else { return }
    let table = try keys.source(&self)
    let source = source(related.links) { table.columns[$0] }
    rows = [QueryRow(table: target, prefix: source.prefix, numbers: related.numbers)]
    var selection = try self.selection(of: target, prefix: source.prefix, adding: expressions)
    // The first table comes first also on the way there: an index of each further one is used.
    let tables = ([table.source] + source.tables).joined(separator: " CROSS JOIN ")
    let condition = try condition(of: related, source)
    let links = source.conditions.joined(separator: " AND ")
    let clauses = " FROM \(tables) WHERE \(links)\(condition)"
    let order = try text { try $0.writeOrder(related.orderings) }
    if related.limit == nil, (related.offset ?? 0) == 0 {
      return write("SELECT \(selection), \(table.position)\(clauses)\(order)")
    }
    let (owner, place) = (target.unused("owner"), target.unused("place"))
    selection += ", \(table.position) AS \(owner)"
    selection += ", row_number() OVER (PARTITION BY \(table.position)\(order)) AS \(place)"
    write("SELECT * FROM (SELECT \(selection)\(clauses)) AS \"numbered\" WHERE \(place) > ")
    let start = related.offset ?? 0
    try bind(start, as: .bigint)
    if let limit = related.limit {
      write(" AND \(place) <= ")
      let (end, overflows) = start.addingReportingOverflow(limit)
      try bind(overflows ? Int.max : end, as: .bigint)
    }
    write(" ORDER BY \(owner), \(place)")
  }

  /// The columns of a table and further expressions, as a list for `SELECT`.
  mutating func selection(
    of table: TableDescription, prefix: String = "", adding expressions: [ColumnReference]
  ) throws -> String {
    var list = table.columns.map { prefix + grammar.selection($0) }
    for expression in expressions {
      list.append(try text { try $0.writeSelected(.column(expression)) })
    }
    return list.joined(separator: ", ")
  }
}

extension TableDescription {
  /// A name that no column has, quoted.
  fileprivate func unused(_ name: String) -> String {
    let taken = Set(columns.map { $0.name.lowercased() })
    var name = name
    while taken.contains(name) { name += "_" }
    return SQLWriter.quoted(name)
  }
}
