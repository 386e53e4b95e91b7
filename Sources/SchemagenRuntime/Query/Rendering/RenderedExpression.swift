/// The text and the parameters of an expression, to recognise the same expression elsewhere.
struct RenderedExpression: Equatable {
  let sql: String
  let bytes: [UInt8]

  /// Renders an expression in the form that rows are ordered by.
  ///
  /// - Parameters:
  ///   - node: The expression.
  ///   - statement: The statement that it is part of.
  init(_ node: ExpressionNode, in statement: SQLWriter) throws {
    var writer = SQLWriter(statement.grammar, "")
    writer.rows = statement.rows
    writer.outermostName = statement.outermostName
    try writer.writeOrdered(node)
    sql = writer.sql
    bytes = writer.parameters.bytes
  }
}
