/// Finds the words in a piece of SQL that may stand for columns, outside of its strings and comments.
///
/// Without the database, a word is known only by what is around it: a function, a type or a
/// part of `AT TIME ZONE` is left out.
package struct ColumnMentions {
  private let tokens: [SQLToken]
  private let rules: SQLLexicalRules

  private init(_ text: String, rules: SQLLexicalRules) {
    tokens = SQLTokenizer(text, rules: rules).filter { !$0.isBlank }
    self.rules = rules
  }

  /// The mentions in a text, in its order.
  ///
  /// - Parameters:
  ///   - text: The SQL.
  ///   - rules: Whose SQL it is.
  ///   - names: The columns to look for, in the form in which the rules compare names.
  package static func all(
    in text: String, rules: SQLLexicalRules, to names: (String) -> Bool
  ) -> [ColumnMention] {
    let mentions = ColumnMentions(text, rules: rules)
    return mentions.tokens.indices.compactMap { place in
      mentions.mention(at: place, to: names)
    }
  }

  /// The names in double quotes that stand alone: columns, unless a query has an alias of that name.
  ///
  /// - Parameters:
  ///   - text: The SQL.
  ///   - rules: Whose SQL it is.
  package static func quoted(in text: String, rules: SQLLexicalRules) -> [ColumnMention] {
    let mentions = ColumnMentions(text, rules: rules)
    return mentions.tokens.indices.compactMap { place in
      guard mentions.tokens[place].kind == .quotedIdentifier,
        mentions.tokens[place].text.hasPrefix("\""), mentions.next(place)?.text != ".",
        let mention = mentions.mention(at: place, to: { _ in true }), mention.qualifier == nil
      else { return nil }
      return mention
    }
  }

  private func mention(at place: Int, to names: (String) -> Bool) -> ColumnMention? {
    let token = tokens[place]
    guard let name = rules.name(of: token), names(name) else { return nil }
    if token.kind == .word {
      if rules.reservedWords.contains(token.text.lowercased()) { return nil }
      if isKeyword(at: place) { return nil }
    }
    if followsTypeMark(place) || isCallTypeOrLabel(before: next(place)) { return nil }
    return ColumnMention(
      name: name, range: token.bytes.startIndex..<token.bytes.endIndex,
      isPlain: token.kind == .word, qualifier: qualifier(of: place))
  }

  private func qualifier(of place: Int) -> String? {
    guard previous(place)?.text == ".", let owner = previous(place, 2) else { return nil }
    return rules.name(of: owner)
  }

  private func next(_ place: Int, _ distance: Int = 1) -> SQLToken? {
    place + distance < tokens.count ? tokens[place + distance] : nil
  }

  private func previous(_ place: Int, _ distance: Int = 1) -> SQLToken? {
    place >= distance ? tokens[place - distance] : nil
  }

  /// A word in lower case; empty for everything else.
  private func word(_ token: SQLToken?) -> String {
    token?.kind == .word ? token?.text.lowercased() ?? "" : ""
  }

  /// Whether the token before says that a type or a collation comes: `::`, `AS`, `COLLATE`.
  private func followsTypeMark(_ place: Int) -> Bool {
    guard let previous = previous(place) else { return false }
    return switch previous.kind {
    case .symbol: previous.text == "::"
    case .word: ["as", "collate"].contains(word(previous))
    case .space, .comment, .quotedIdentifier, .string, .bits, .number, .parameter, .semicolon,
      .openingParenthesis, .closingParenthesis:
      false
    }
  }

  /// Whether it is a function, as in `lower(a)`, a type, as in `date '2026-01-01'`, or the name of
  /// an argument, as in `make_interval(days => 3)`.
  private func isCallTypeOrLabel(before next: SQLToken?) -> Bool {
    guard let next else { return false }
    if next.kind == .openingParenthesis || next.kind == .string { return true }
    return next.kind == .symbol && ["=>", ":="].contains(next.text)
  }

  /// Whether a word is a keyword only where it is: `AT TIME ZONE`, `timestamp WITH TIME ZONE`,
  /// `EXTRACT(year FROM …)`, `interval '1' day`, `NULLS FIRST`.
  private func isKeyword(at place: Int) -> Bool {
    let (before, after) = (previous(place), word(next(place)))
    if word(before) == "nulls" || before?.kind == .string { return true }
    if after == "zone" || word(before) == "time" { return true }
    // `EXCLUDE (a WITH =)` has a column before the word.
    if ["with", "without"].contains(after), word(next(place, 2)) == "time" { return true }
    return word(previous(place, 2)) == "extract" && after == "from"
  }
}
