extension PostgreSQLGrammar {
  func text(of lock: RowLock) -> String {
    let strength =
      switch lock.strength {
      case .update: " FOR UPDATE"
      case .share: " FOR SHARE"
      }
    return switch lock.wait {
    case .wait: strength
    case .skipLocked: strength + " SKIP LOCKED"
    case .noWait: strength + " NOWAIT"
    }
  }

  /// <https://www.postgresql.org/docs/current/sql-explain.html>
  func explanation(analyzes: Bool) -> String {
    analyzes ? "EXPLAIN (ANALYZE, BUFFERS) " : "EXPLAIN "
  }

  func readPlanLine(_ row: inout DatabaseRow) throws -> PlanLine {
    PlanLine(id: 0, parent: 0, text: try row.read(0))
  }

  /// Text of the type, from which the server infers a value of the same type again.
  func writeCursorValue(_ node: ExpressionNode, to writer: inout SQLWriter) throws {
    writer.write("(")
    try writer.write(node)
    writer.write(")::text")
  }

  func isCursorValue(_ value: CursorValue) -> Bool {
    switch value {
    case .text, .null: true
    case .integer, .real, .bytes: false
    }
  }
}
