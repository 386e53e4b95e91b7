extension DatabaseDialect {
  /// The dialect's syntax of queries.
  var grammar: any SQLGrammar {
    switch self {
    case .postgresql: PostgreSQLGrammar()
    case .sqlite: SQLiteGrammar()
    }
  }
}
