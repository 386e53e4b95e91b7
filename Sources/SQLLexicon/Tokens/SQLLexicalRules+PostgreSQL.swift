extension SQLLexicalRules {
  /// <https://www.postgresql.org/docs/current/sql-syntax-lexical.html>, with
  /// `standard_conforming_strings` on.
  package static let postgresql = SQLLexicalRules(
    stringPrefixes: Array("benux".utf8), hasDollarQuotesAndContinuation: true,
    hasForeignQuotes: false, nestsComments: true, mayLeaveCommentsOpen: false,
    returnEndsComment: true, hasNamedParameters: false, folding: .lowercasesPlainWords,
    bodies: .routines, reservedWords: Set(postgreSQLWords.split(separator: " ").map(String.init)))

  /// `SELECT word FROM pg_get_keywords() WHERE catcode IN ('R', 'T')`, from PostgreSQL 15, with
  /// `system_user` of 16.
  private static let postgreSQLWords = """
    all analyse analyze and any array as asc asymmetric authorization binary both case cast check \
    collate collation column concurrently constraint create cross current_catalog current_date \
    current_role current_schema current_time current_timestamp current_user default deferrable \
    desc distinct do else end except false fetch for foreign freeze from full grant group having \
    ilike in initially inner intersect into is isnull join lateral leading left like limit \
    localtime localtimestamp natural not notnull null offset on only or order outer overlaps \
    placing primary references returning right select session_user similar some symmetric \
    system_user table tablesample then to trailing true union unique user using variadic verbose \
    when where window with
    """
}
