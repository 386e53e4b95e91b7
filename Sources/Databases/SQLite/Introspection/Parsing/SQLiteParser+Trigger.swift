import SQLLexicon

extension SQLiteParser {
  /// A trigger, from its name on: <https://www.sqlite.org/lang_createtrigger.html>.
  mutating func trigger() throws(SQLiteSyntaxError) -> SQLiteStatement {
    let name = try newName()
    let start = tokens.position
    while !tokens.isAtEnd, !tokens.isNext("ON") { tokens.position += 1 }
    try tokens.expect("ON")
    _ = try tokens.qualifiedName()
    while !tokens.isAtEnd, !tokens.isNext("BEGIN") { tokens.position += 1 }
    try tokens.expect("BEGIN")
    let last = tokens.tokens.lastIndex { $0.kind != .semicolon } ?? 0
    guard last >= tokens.position, tokens.isWord("END", at: last) else {
      tokens.position = tokens.tokens.count
      throw tokens.missing("END")
    }
    tokens.position = start
    return .trigger(name: name, touch())
  }

  /// What a trigger of `@updatedAt` keeps at the time of the last change; `nil` for another trigger.
  ///
  /// SQLite rewrites the names in it when a table or a column is renamed, so words are compared and
  /// not the text.
  private mutating func touch() -> SQLiteTouch? {
    guard takeWords("AFTER UPDATE ON"), let table = takeName(),
      takeWords("FOR EACH ROW WHEN NEW"), tokens.takeSign("."), let column = takeName(),
      takeWords("IS OLD"), tokens.takeSign("."), takeName(column), takeWords("BEGIN UPDATE"),
      takeName(table), takeWords("SET"), takeName(column), tokens.takeSign("="), takeClock(),
      takeWords("WHERE"), let row = takeName(), tokens.takeSign("="), takeWords("NEW"),
      tokens.takeSign("."), takeName(row), takeWords("AND"), takeName(column), takeWords("IS NOT"),
      takeClock(), tokens.take(.semicolon), takeWords("END")
    else { return nil }
    _ = tokens.take(.semicolon)
    return tokens.isAtEnd ? SQLiteTouch(column: column, row: row) : nil
  }

  /// Goes past keywords, which are separated by single spaces.
  private mutating func takeWords(_ words: String) -> Bool {
    words.split(separator: " ").allSatisfy { word in
      guard let next = tokens.next, next.kind == .word,
        tokens.text(next).uppercased() == String(word)
      else { return false }
      tokens.position += 1
      return true
    }
  }

  private mutating func takeName() -> String? { try? tokens.name() }

  /// Goes past a certain name.
  private mutating func takeName(_ name: String) -> Bool {
    takeName().map { SQLiteName.areSame($0, name) } ?? false
  }

  /// `strftime('%Y-%m-%d %H:%M:%f', 'now')`.
  private mutating func takeClock() -> Bool {
    guard takeWords("STRFTIME"), let places = try? tokens.parentheses() else { return false }
    let arguments = tokens.tokens[places]
    return arguments.count == 3
      && arguments.compactMap { tokens.value($0) } == ["%Y-%m-%d %H:%M:%f", "now"]
  }
}
