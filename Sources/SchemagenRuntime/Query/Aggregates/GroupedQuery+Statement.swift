extension GroupedQuery {
  /// `SELECT "status", sum("total") FROM … GROUP BY 1 HAVING … ORDER BY …`.
  ///
  /// Keys are named by their numbers: the same expression with parameters of other numbers would be
  /// another one to PostgreSQL.
  func statement(selecting aggregates: [ExpressionNode]) throws -> BoundStatement {
    var nodes: [ExpressionNode] = []
    for key in repeat each keys { nodes.append(key._selected.node) }
    var writer = SQLWriter(query.session.dialect.grammar, "SELECT ")
    try writer.writeList(nodes + aggregates)
    try writer.writeSource(of: query)
    let numbers = nodes.indices.map { String($0 + 1) }
    if !numbers.isEmpty { writer.write(" GROUP BY " + numbers.joined(separator: ", ")) }
    if let condition {
      writer.write(" HAVING ")
      try writer.write(condition.node)
    }
    try writer.writeOrder(orderings, of: nodes) { $0.isAggregate }
    try writer.writeRange(limit: limit, offset: offset)
    return writer.statement
  }
}
