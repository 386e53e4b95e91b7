extension EntityQuery {
  /// The database's plan for reading the rows, as text for people.
  ///
  /// ```swift
  /// print(try await users.filter { $0.email.hasPrefix("a") }.explain())
  /// ```
  /// - Parameter analyze: Whether the query is also run, and measured; SQLite measures nothing.
  /// - Throws: ``DatabaseError``.
  public func explain(analyze: Bool = false) async throws -> String {
    let grammar = session.dialect.grammar
    var statement = try selectStatement()
    statement.sql = grammar.explanation(analyzes: analyze) + statement.sql
    let explanation = statement
    return try await session.read { connection in
      let lines = try connection.query(explanation) { row in try grammar.readPlanLine(&row) }
      return PlanLine.text(of: lines)
    }
  }
}
