extension DatabaseDialect {
  /// How the dialect spells queries.
  var grammar: any SQLGrammar {
    switch self {
    case .postgresql: PostgreSQLGrammar()
    case .sqlite: SQLiteGrammar()
    }
  }
}
