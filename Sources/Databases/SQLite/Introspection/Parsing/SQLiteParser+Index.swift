import DatabaseSchema
import SQLLexicon

extension SQLiteParser {
  /// An index, from its name on: <https://www.sqlite.org/lang_createindex.html>.
  mutating func index(isUnique: Bool) throws(SQLiteSyntaxError) -> SQLiteIndexDefinition {
    let name = try newName()
    try tokens.expect("ON")
    let table = try tokens.name()
    let places = try tokens.parentheses()
    var index = SQLiteIndexDefinition(
      name: name, table: table, isUnique: isUnique, parts: try keyParts(places),
      content: tokens.inside(places))
    if tokens.take("WHERE") {
      if tokens.isAtEnd { throw tokens.missing("a condition") }
      index.predicate = SQLitePredicate(text: tokens.textToEnd(), conditions: conditions())
    } else {
      try end()
    }
    return index
  }

  /// The rest as comparisons of columns with constants that are joined by `AND`.
  private mutating func conditions() -> [RowPredicate.Condition]? {
    var conditions: [RowPredicate.Condition] = []
    repeat {
      guard let condition = condition() else { return nil }
      conditions.append(condition)
    } while tokens.take("AND")
    return tokens.isAtEnd ? conditions : nil
  }

  private mutating func condition() -> RowPredicate.Condition? {
    guard let first = tokens.next, first.kind == .word || first.kind == .quotedIdentifier,
      let column = tokens.name(first)
    else { return nil }
    tokens.position += 1
    if tokens.take("IS") {
      let isNegated = tokens.take("NOT")
      return tokens.take("NULL")
        ? RowPredicate.Condition(column: column, isNegated: isNegated) : nil
    }
    guard let sign = tokens.next, sign.kind == .symbol, ["=", "<>"].contains(tokens.text(sign))
    else {
      return nil
    }
    tokens.position += 1
    return constant().map {
      RowPredicate.Condition(column: column, isNegated: tokens.text(sign) == "<>", value: $0)
    }
  }

  /// A text, a number, bytes or a truth value; other words are columns here.
  private mutating func constant() -> ColumnDefault? {
    guard let next = tokens.next else { return nil }
    if tokens.isNextSign("-") {
      guard let value = try? defaultValue(), case .number = value else { return nil }
      return value
    }
    let isConstant =
      switch next.kind {
      case .string, .number, .bits: true
      case .word: tokens.isWord("TRUE", next) || tokens.isWord("FALSE", next)
      case .space, .comment, .quotedIdentifier, .parameter, .semicolon, .openingParenthesis,
        .closingParenthesis, .symbol:
        false
      }
    guard isConstant, let value = constant(next) else { return nil }
    if case .expression = value { return nil }
    tokens.position += 1
    return value
  }
}
