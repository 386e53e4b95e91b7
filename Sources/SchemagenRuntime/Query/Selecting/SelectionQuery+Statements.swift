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
    write(selection.isDistinct ? "SELECT DISTINCT " : "SELECT ")
    try writeList(nodes)
    write(" FROM " + grammar.texts(of: Model.table).name)
    guard selection.isDistinct else { return try writeClauses(of: query) }
    guard query.lock == nil else {
      throw DatabaseError.invalidArgument(
        "different values cannot be locked", help: "remove distinct, or the lock")
    }
    try writeFilter(query.restriction)
    try writeOrder(query.orderings, of: nodes) { _ in false }
    try writeRange(limit: query.limit, offset: query.offset)
  }

  /// The list of a `SELECT`.
  mutating func writeList(_ nodes: [ExpressionNode]) throws {
    for (position, node) in nodes.enumerated() {
      if position > 0 { write(", ") }
      try writeSelected(node)
    }
  }
}
