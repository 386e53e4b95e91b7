/// The text and the parameters of an expression, to recognise the same expression elsewhere.
struct RenderedExpression: Equatable {
  let sql: String
  let bytes: [UInt8]

  init(_ node: ExpressionNode, _ grammar: any SQLGrammar) throws {
    var writer = SQLWriter(grammar, "")
    try writer.write(node)
    sql = writer.sql
    bytes = writer.parameters.bytes
  }
}
