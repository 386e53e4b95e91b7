import SQLLexicon

/// What is around a place.
extension TableMentions {
  /// The words after a table in a list that are no name for it.
  private static let joinWords: Set<String> = [
    "JOIN", "INNER", "LEFT", "RIGHT", "FULL", "CROSS", "NATURAL", "ON", "USING", "FOR", "WITH",
    "AS", "TABLESAMPLE",
  ]

  /// The names that `WITH name AS (…)` gives to queries.
  var namedQueries: Set<String> {
    var names: Set<String> = []
    for place in tokens.indices where word(place + 1) == "AS" {
      var next = place + 2
      while ["NOT", "MATERIALIZED"].contains(word(next)) { next += 1 }
      guard next < tokens.count, tokens[next].kind == .openingParenthesis else { continue }
      // `WITH name (columns) AS (…)`
      let isList = tokens[place].kind == .closingParenthesis
      let start = isList ? tokens[..<place].lastIndex { $0.kind == .openingParenthesis } : nil
      let own = start.map { $0 - 1 } ?? place
      if own >= 0, let name = rules.name(of: tokens[own]) { names.insert(name) }
    }
    return names
  }

  /// Whether a type is named: after `::`, in a cast, or in a signature.
  func isType(at place: Int) -> Bool {
    if place > 0, tokens[place - 1].text == "::" { return true }
    if word(place - 1) == "AS", levels[levels.count - 1].isCast { return true }
    guard hasSignature, levels.count > 1 else { return false }
    var end = place + 1
    if isNext(".", after: place) { end += 2 }
    guard end < tokens.count else { return false }
    return [")", ",", "[", "[]", "%", "="].contains(tokens[end].text)
      || ["DEFAULT", "ARRAY"].contains(word(end))
  }

  /// The name that a table gets in a query: `FROM users AS u`, `FROM users u`.
  func alias(after place: Int) -> String? {
    let next = word(place + 1) == "AS" ? place + 2 : place + 1
    guard levels[levels.count - 1].isList, next < tokens.count else { return nil }
    let isKeyword = Self.clauseWords.contains(word(next)) || Self.joinWords.contains(word(next))
    return isKeyword ? nil : rules.name(of: tokens[next])
  }

  func isNext(_ sign: String, after place: Int) -> Bool {
    place + 1 < tokens.count && tokens[place + 1].text == sign
  }

  /// A word in upper case; empty for everything else.
  func word(_ place: Int) -> String {
    guard tokens.indices.contains(place), tokens[place].kind == .word else { return "" }
    return tokens[place].text.uppercased()
  }
}
