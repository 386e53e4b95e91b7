extension SelectionQuery {
  /// `SELECT "email", "createdAt" FROM …`.
  func statement() throws -> BoundStatement {
    var writer = SQLWriter(query.session.dialect.grammar, "")
    try writer.writeSelection(of: self)
    return writer.statement
  }

  /// `SELECT count(*) FROM (SELECT DISTINCT …)`.
  func distinctCountStatement() throws -> BoundStatement {
    var copy = self
    copy.query = query.unlocked
    var writer = SQLWriter(query.session.dialect.grammar, "SELECT count(*) FROM (")
    try writer.writeSelection(of: copy)
    writer.write(") AS counted")
    return writer.statement
  }
}

extension SQLWriter {
  mutating func writeSelection<Model, each Term>(
    of selection: SelectionQuery<Model, repeat each Term>
  ) throws {
    let (query, nodes) = (selection.query, selection.nodes)
    guard !selection.isDistinct else { return try writeDistinct(nodes, of: query) }
    write("SELECT ")
    try writeList(nodes)
    write(" FROM " + grammar.texts(of: Model.table).name)
    try writeClauses(of: query, qualifiesOrder: !nodes.allSatisfy(\.isColumn))
  }

  /// `SELECT DISTINCT …`; with an order by a column that is read as text, the groups of equal rows.
  private mutating func writeDistinct<Model>(
    _ nodes: [ExpressionNode], of query: EntityQuery<Model>
  ) throws {
    guard query.lock == nil else {
      throw DatabaseError.invalidArgument(
        "different values cannot be locked", help: "remove distinct, or the lock")
    }
    let further = try readAsText(query.orderings, of: nodes)
    write(further.isEmpty ? "SELECT DISTINCT " : "SELECT ")
    try writeList(nodes, keys: nodes.count)
    write(" FROM " + grammar.texts(of: Model.table).name)
    try writeFilter(query.restriction)
    if !further.isEmpty { writeGroups(nodes.count, and: further) }
    try writeOrder(query.orderings, of: nodes) { _ in false }
    try writeRange(limit: query.limit, offset: query.offset)
  }

  /// ` GROUP BY 1, 2, …`.
  ///
  /// Keys are named by their numbers: the same expression with parameters of other numbers would be
  /// another one to PostgreSQL.
  ///
  /// - Parameters:
  ///   - count: How many of the selected values, at the beginning, are keys.
  ///   - further: The SQL of further keys.
  mutating func writeGroups(_ count: Int, and further: [String]) {
    let keys = (0..<count).map { String($0 + 1) } + further
    if !keys.isEmpty { write(" GROUP BY " + keys.joined(separator: ", ")) }
  }

  /// The list of a `SELECT`.
  ///
  /// - Parameters:
  ///   - nodes: The values.
  ///   - keys: How many of them, at the beginning, are compared between rows.
  mutating func writeList(_ nodes: [ExpressionNode], keys: Int = 0) throws {
    for (position, node) in nodes.enumerated() {
      if position > 0 { write(", ") }
      try writeSelected(node, isCompared: position < keys)
    }
  }
}
