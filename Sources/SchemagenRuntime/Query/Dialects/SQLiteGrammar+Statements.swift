extension SQLiteGrammar {
  /// A transaction locks the whole database for writing: <https://www.sqlite.org/lang_transaction.html>.
  func text(of lock: RowLock) -> String { "" }

  /// There are no measured times: <https://www.sqlite.org/eqp.html>.
  func explanation(analyzes: Bool) -> String { "EXPLAIN QUERY PLAN " }

  func readPlanLine(_ row: inout DatabaseRow) throws -> PlanLine {
    PlanLine(id: try row.read(0), parent: try row.read(1), text: try row.read(3))
  }

  func writeCursorValue(_ node: ExpressionNode, to writer: inout SQLWriter) throws {
    try writer.write(node)
  }

  func isCursorValue(_ value: CursorValue) -> Bool { true }
}
