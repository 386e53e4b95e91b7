extension SQLWriter {
  /// A condition with the SQL of its columns, which depends on the row that the condition is about.
  mutating func resolved(_ node: FilterNode) throws -> FilterNode {
    try node.mappingColumns { try resolved($0) }
  }

  /// A column with its SQL: the name, with the row where there are several, or a subquery.
  mutating func resolved(_ column: ColumnReference) throws -> ColumnReference {
    if column.text != nil { return column }
    var column = column
    switch column.origin {
    case nil where rows.isEmpty && column.isOwn: return column
    case nil:
      column.text = try prefix(of: column.scope, column.table) + column.description.quotedName
    case .parent(let links):
      let source = try source(links, from: column.scope)
      let value = source.prefix + column.description.quotedName
      column.text = "(SELECT \(value) AS \(Self.valueName)\(clauses(source)))"
    case .count(let related):
      let text = try subquery(related.checkedForConditions())
      column.text = "(SELECT count(*) AS \(Self.valueName)\(text))"
    }
    return column
  }

  /// The name of a subquery's value, which no column has.
  ///
  /// Otherwise PostgreSQL gives it the name of its column, and `ORDER BY` would mean that:
  /// <https://www.postgresql.org/docs/current/sql-select.html#SQL-ORDERBY>.
  private static let valueName = "\"related value\""

  /// The text before the columns of a row.
  private func prefix(of scope: Int, _ table: TableDescription) throws -> String {
    if rows.isEmpty, scope <= RowNumber.own { return grammar.texts(of: table).name + "." }
    let row = rows.last { row in
      row.table === table && (scope == RowNumber.innermost || row.numbers.contains(scope))
    }
    if let row { return row.prefix }
    throw outOfReach(table)
  }

  private func outOfReach(_ table: TableDescription) -> DatabaseError {
    .invalidArgument(
      "a condition refers to a \(table.model) that the statement does not read",
      help: "use the columns of the closure that the condition is in")
  }
}

extension SQLWriter {
  /// `FROM … WHERE …` of related rows that meet their condition.
  mutating func subquery(_ related: RelatedRows) throws -> String {
    let source = try source(related.links, from: related.scope)
    return clauses(source) + (try condition(of: related, source))
  }

  /// ` AND …`, the condition on related rows.
  mutating func condition(of related: RelatedRows, _ source: RelatedSource) throws -> String {
    guard let condition = related.condition, let last = related.links.last else { return "" }
    let outer = rows
    if rows.isEmpty, let owner = related.links.first?.owner {
      let prefix = grammar.texts(of: owner).name + "."
      rows = [QueryRow(table: owner, prefix: prefix, numbers: [RowNumber.own])]
    }
    rows.append(QueryRow(table: last.target, prefix: source.prefix, numbers: related.numbers))
    defer { rows = outer }
    return try text { writer in
      writer.write(" AND (")
      try writer.write(condition)
      writer.write(")")
    }
  }

  /// ` FROM … WHERE …`.
  func clauses(_ source: RelatedSource) -> String {
    " FROM \(source.tables.joined(separator: ", "))"
      + " WHERE \(source.conditions.joined(separator: " AND "))"
  }

  /// The tables that relations lead through, from one row.
  mutating func source(_ links: [RelationLink], from scope: Int) throws -> RelatedSource {
    guard let owner = links.first?.owner else { return RelatedSource() }
    let prefix = try prefix(of: scope, owner)
    if rows.isEmpty { outermostName = owner.name.lowercased() }
    return source(links) { prefix + owner.columns[links[0].ours[$0]].quotedName }
  }

  /// The tables that relations lead through, from the values of a key.
  ///
  /// - Parameters:
  ///   - links: The relations.
  ///   - key: The SQL of each value of the key.
  mutating func source(_ links: [RelationLink], from key: (Int) -> String) -> RelatedSource {
    var source = RelatedSource()
    for (position, link) in links.enumerated() {
      let near = source.prefix
      func ours(_ index: Int) -> String {
        position == 0 ? key(index) : near + link.owner.columns[link.ours[index]].quotedName
      }
      if let join = link.join {
        let name = nextName()
        source.tables.append("\(self.name(of: join)) AS \(name)")
        source.conditions.append("\(name).\(join.owner) = \(ours(0))")
        append(link, to: &source) { _ in "\(name).\(join.child)" }
      } else {
        append(link, to: &source, ours)
      }
    }
    return source
  }

  private mutating func append(
    _ link: RelationLink, to source: inout RelatedSource, _ ours: (Int) -> String
  ) {
    let name = nextName()
    source.prefix = name + "."
    source.tables.append("\(grammar.texts(of: link.target).name) AS \(name)")
    for (position, index) in link.theirs.enumerated() {
      let theirs = source.prefix + link.target.columns[index].quotedName
      source.conditions.append("\(theirs) = \(ours(position))")
    }
    guard link.visible != .all, let deletion = link.target.softDeleteColumn else { return }
    let test = link.visible == .present ? " IS NULL" : " IS NOT NULL"
    source.conditions.append(source.prefix + link.target.columns[deletion].quotedName + test)
  }

  /// A name for a table in `FROM` that no other has.
  private mutating func nextName() -> String {
    repeat { nameCount += 1 } while outermostName == "r\(nameCount)"
    return "\"r\(nameCount)\""
  }
}
