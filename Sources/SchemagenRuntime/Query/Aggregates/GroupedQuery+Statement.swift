extension GroupedQuery {
  /// `SELECT "status", sum("total") FROM … GROUP BY 1 HAVING … ORDER BY …`.
  func statement(selecting aggregates: [ExpressionNode]) throws -> BoundStatement {
    var nodes: [ExpressionNode] = []
    for key in repeat each keys { nodes.append(key._selected.node) }
    var writer = SQLWriter(query.session.dialect.grammar, "")
    try writer.writeSelection(of: nodes + aggregates, keys: nodes.count, from: query)
    writer.writeGroups(nodes.count, and: try writer.readAsText(orderings, of: nodes))
    if let condition {
      writer.write(" HAVING ")
      try writer.write(condition.node)
    }
    try writer.writeOrder(orderings, of: nodes) { $0.isAggregate }
    try writer.writeRange(limit: limit, offset: offset)
    return writer.statement
  }
}
