extension SQLLexicalRules {
  /// <https://www.sqlite.org/lang_keywords.html>, <https://www.sqlite.org/lang_comment.html>,
  /// <https://www.sqlite.org/lang_expr.html>, and `sqlite3GetToken` where they say nothing.
  package static let sqlite = SQLLexicalRules(
    stringPrefixes: Array("x".utf8), hasDollarQuotesAndContinuation: false,
    hasForeignQuotes: true, nestsComments: false, mayLeaveCommentsOpen: true,
    returnEndsComment: false, hasNamedParameters: true, folding: .ignoresCase,
    bodies: .triggers, reservedWords: Set(sqliteWords.split(separator: " ").map(String.init)))

  /// The keywords that SQLite 3.40 does not take for a column in a `CHECK`.
  private static let sqliteWords = """
    add all alter and as autoincrement between case cast check collate commit constraint create \
    current_date current_time current_timestamp default deferrable delete distinct drop else \
    escape except exists foreign from group having in index insert intersect into is isnull join \
    limit not nothing notnull null on or order primary raise references returning select set \
    table then to transaction union unique update using values when where with
    """
}
