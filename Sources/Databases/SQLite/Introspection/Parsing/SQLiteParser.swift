import SQLLexicon

/// Reads the texts that SQLite keeps in its schema table.
///
/// SQLite has taken each text once, so the parser says what a text means rather than whether it is
/// right; of a damaged text it says where it stopped. It reads from left to right without recursion,
/// so the depth of an expression costs nothing. The grammar is that of `parse.y` and
/// <https://www.sqlite.org/lang_createtable.html>.
struct SQLiteParser {
  var tokens: SQLiteTokens

  private init(_ text: String) throws(SQLiteSyntaxError) {
    tokens = try SQLiteTokens(text)
  }

  /// Reads a text.
  ///
  /// - Parameter text: The SQL of a row of the schema table.
  /// - Throws: When it is damaged.
  static func statement(_ text: String) throws(SQLiteSyntaxError) -> SQLiteStatement {
    var parser = try SQLiteParser(text)
    return try parser.statement()
  }

  private mutating func statement() throws(SQLiteSyntaxError) -> SQLiteStatement {
    try tokens.expect("CREATE")
    if tokens.take("VIRTUAL") { return try virtualTable() }
    if tokens.take("UNIQUE") {
      try tokens.expect("INDEX")
      return .index(try index(isUnique: true))
    }
    if tokens.take("INDEX") { return .index(try index(isUnique: false)) }
    if !tokens.take("TEMP") { _ = tokens.take("TEMPORARY") }
    if tokens.take("TABLE") { return .table(try table()) }
    if tokens.take("VIEW") { return try view() }
    if tokens.take("TRIGGER") { return try trigger() }
    throw tokens.missing("TABLE, INDEX, VIEW or TRIGGER")
  }

  /// The name of what is made, after `IF NOT EXISTS` and the name of its database.
  mutating func newName() throws(SQLiteSyntaxError) -> String {
    if tokens.isNext("IF"), tokens.isNext("NOT", ahead: 1), tokens.isNext("EXISTS", ahead: 2) {
      tokens.position += 3
    }
    return try tokens.qualifiedName()
  }

  /// Checks that nothing follows but a semicolon.
  mutating func end() throws(SQLiteSyntaxError) {
    _ = tokens.take(.semicolon)
    if !tokens.isAtEnd { throw tokens.missing("the end") }
  }

  /// <https://www.sqlite.org/lang_createvtab.html>.
  private mutating func virtualTable() throws(SQLiteSyntaxError) -> SQLiteStatement {
    try tokens.expect("TABLE")
    let name = try newName()
    try tokens.expect("USING")
    let module = try tokens.name()
    if tokens.next?.kind == .openingParenthesis { _ = try tokens.parentheses() }
    try end()
    return .virtualTable(name: name, module: module)
  }

  /// <https://www.sqlite.org/lang_createview.html>; its query is not read.
  private mutating func view() throws(SQLiteSyntaxError) -> SQLiteStatement {
    let name = try newName()
    if tokens.next?.kind == .openingParenthesis { _ = try tokens.parentheses() }
    try tokens.expect("AS")
    let startsQuery = tokens.isNext("SELECT") || tokens.isNext("WITH") || tokens.isNext("VALUES")
    if !startsQuery { throw tokens.missing("a query") }
    while !tokens.isAtEnd {
      if tokens.next?.kind == .openingParenthesis {
        _ = try tokens.parentheses()
      } else if tokens.next?.kind == .closingParenthesis {
        throw tokens.missing("(")
      } else {
        tokens.position += 1
      }
    }
    return .view(name: name)
  }
}
