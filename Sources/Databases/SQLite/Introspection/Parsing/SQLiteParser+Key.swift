import SQLLexicon

extension SQLiteParser {
  /// The parts of a key or an index, between commas.
  ///
  /// - Parameter places: The places of the tokens between the parentheses.
  func keyParts(_ places: Range<Int>) throws(SQLiteSyntaxError) -> [SQLiteKeyPart] {
    var parts: [SQLiteKeyPart] = []
    var start = places.lowerBound
    var depth = 0
    for place in places {
      switch tokens.tokens[place].kind {
      case .openingParenthesis: depth += 1
      case .closingParenthesis: depth -= 1
      case .symbol where depth == 0 && tokens.isSign(",", tokens.tokens[place]):
        parts.append(try keyPart(start..<place))
        start = place + 1
      case .symbol, .space, .comment, .word, .quotedIdentifier, .string, .bits, .number, .parameter,
        .semicolon:
        break
      }
    }
    parts.append(try keyPart(start..<places.upperBound))
    return parts
  }

  private func keyPart(_ places: Range<Int>) throws(SQLiteSyntaxError) -> SQLiteKeyPart {
    var rest = places
    var part = SQLiteKeyPart()
    if endsInWord("FIRST", rest) || endsInWord("LAST", rest), endsInWord("NULLS", rest.dropLast()) {
      rest = rest.dropLast(2)
    }
    if endsInWord("DESC", rest) {
      part.isDescending = true
      rest = rest.dropLast()
    } else if endsInWord("ASC", rest) {
      rest = rest.dropLast()
    }
    if rest.isEmpty { throw missing("a column", at: places.lowerBound) }
    let collations = unwrap(&rest)
    guard rest.count == 1, let name = tokens.name(tokens.tokens[rest.lowerBound]) else {
      return part
    }
    // A string is a name only with a single collation: `sqlite3StringToId`.
    if tokens.tokens[rest.lowerBound].kind == .string, collations.count > 1 { return part }
    part.column = name
    part.collation = collations.first
    return part
  }

  /// Takes parentheses and collations off, and says which; the first is in force.
  private func unwrap(_ places: inout Range<Int>) -> [String] {
    var collations: [String] = []
    let closings = closings(in: places)
    while places.count > 2 {
      let (first, last) = (places.lowerBound, places.upperBound - 1)
      if tokens.isWord("COLLATE", at: last - 1), let name = tokens.name(tokens.tokens[last]) {
        collations.append(name)
        places = first..<(last - 1)
      } else if tokens.tokens[first].kind == .openingParenthesis,
        closings[first] == last
      {
        places = (first + 1)..<last
      } else {
        break
      }
    }
    return collations
  }

  /// The places of closing parentheses by those of the opening ones.
  private func closings(in places: Range<Int>) -> [Int: Int] {
    var open: [Int] = []
    var closings: [Int: Int] = [:]
    for place in places {
      if tokens.tokens[place].kind == .openingParenthesis { open.append(place) }
      if tokens.tokens[place].kind == .closingParenthesis, let opening = open.popLast() {
        closings[opening] = place
      }
    }
    return closings
  }

  private func endsInWord(_ word: StaticString, _ places: Range<Int>) -> Bool {
    places.count > 1 && tokens.isWord(word, at: places.upperBound - 1)
  }

  private func missing(_ expected: String, at place: Int) -> SQLiteSyntaxError {
    var rest = tokens
    rest.position = place
    return rest.missing(expected)
  }
}
