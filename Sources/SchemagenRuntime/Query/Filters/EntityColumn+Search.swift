extension EntityColumn where Value.Unwrapped == String {
  /// The text contains words in any of their forms: PostgreSQL's full-text search.
  ///
  /// ```swift
  /// articles.filter { $0.body.search("\"swift concurrency\" -java") }
  /// ```
  /// All words must occur, in any order; quotes keep words together, `or` admits one of two, and `-`
  /// excludes: <https://www.postgresql.org/docs/current/textsearch-controls.html>. An index on the same
  /// expression is used, in the schema
  /// `@@index(expression: "to_tsvector('english', body)", type: Gin, map: "…")`.
  ///
  /// SQLite has no full-text search in ordinary tables: there the query throws ``DatabaseError`` with
  /// the code `invalidArgument`. Use ``QueryOperand/contains(_:caseInsensitive:)``, or an FTS5 table and
  /// ``QueryCondition/sql(_:)``.
  ///
  /// - Parameters:
  ///   - words: What to look for; any text of a user is valid.
  ///   - language: The name of a text search configuration of the server.
  public func search(_ words: String, language: String = "english") -> QueryFilter {
    QueryFilter(.search(reference, TextSearch(words: words, language: language)))
  }
}
