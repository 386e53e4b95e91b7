import SQLLexicon

extension SQLiteParser {
  /// A column with its type and constraints.
  mutating func column() throws(SQLiteSyntaxError) -> SQLiteColumnDefinition {
    let start = tokens.position
    guard let first = tokens.next, first.kind != .word || !endsType(first) else {
      throw tokens.missing("the name of a column")
    }
    let name = try tokens.name()
    let type = try type()
    var constraints: [SQLiteConstraint] = []
    while let next = tokens.next, next.kind == .word {
      if startsDeferral, let place = constraints.lastIndex(where: \.isForeignKey) {
        try deferForeignKey(&constraints[place])
      } else {
        constraints.append(try columnConstraint(of: name))
      }
    }
    return SQLiteColumnDefinition(
      name: name, type: type, constraints: constraints,
      text: tokens.text(start..<tokens.position))
  }

  /// The words that cannot be a part of a type; SQLite takes all others for names there.
  private func endsType(_ token: SQLiteToken) -> Bool {
    switch token.range.count {
    case 2: tokens.isWord("AS", token)
    case 3: tokens.isWord("NOT", token)
    case 4: tokens.isWord("NULL", token)
    case 5: tokens.isWord("CHECK", token)
    case 6: tokens.isWord("UNIQUE", token)
    case 7:
      tokens.isWord("DEFAULT", token) || tokens.isWord("PRIMARY", token)
        || tokens.isWord("COLLATE", token)
        || tokens.isWord("FOREIGN", token)
    case 10:
      tokens.isWord("REFERENCES", token) || tokens.isWord("DEFERRABLE", token)
        || tokens.isWord("CONSTRAINT", token)
    default: false
    }
  }

  /// A type of any number of words, and numbers in parentheses.
  private mutating func type() throws(SQLiteSyntaxError) -> String {
    let start = tokens.position
    while let next = tokens.next, next.isName,
      !(next.kind == .word && endsType(next))
    {
      tokens.position += 1
    }
    if tokens.position > start, tokens.next?.kind == .openingParenthesis {
      _ = try tokens.parentheses()
    }
    let words = start..<tokens.position
    guard let first = words.first else { return "" }
    let text = Self.withoutGenerated(tokens.text(words).string)
    // Of a type that begins with quotes SQLite takes what they hold, and forgets the rest.
    let isQuoted = tokens.tokens[first].kind != .word
    return isQuoted && !text.isEmpty ? tokens.value(tokens.tokens[first]) ?? text : text
  }

  /// `GENERATED ALWAYS` is read as the end of a type, and then taken off: `sqlite3AddColumn`.
  private static func withoutGenerated(_ type: String) -> String {
    guard type.utf8.count >= 16, let rest = dropping("always", from: type) else { return type }
    return dropping("generated", from: rest) ?? rest
  }

  private static func dropping(_ word: String, from type: String) -> String? {
    guard type.utf8.suffix(word.utf8.count).map({ $0 | 0x20 }).elementsEqual(word.utf8) else {
      return nil
    }
    var rest = type.utf8.dropLast(word.utf8.count)
    while let last = rest.last, last == 0x20 || 0x09...0x0D ~= last { rest.removeLast() }
    return String(Substring(rest))
  }

  private mutating func columnConstraint(
    of column: String
  ) throws(SQLiteSyntaxError) -> SQLiteConstraint {
    let name = try constraintName()
    let start = tokens.position
    if let kind = try columnKey(column) {
      var key = kind
      let conflict = try conflictClause()
      if case .primaryKey(var content) = key {
        content.isAutoincrement = tokens.take("AUTOINCREMENT")
        key = .primaryKey(content)
      }
      return constraint(name, key, conflict, from: start)
    }
    if tokens.isNext("NOT"), tokens.isNext("NULL", ahead: 1) {
      tokens.position += 2
      let conflict = try conflictClause()
      return constraint(name, .notNull, conflict, from: start)
    }
    if tokens.take("NULL") {
      let conflict = try conflictClause()
      return constraint(name, .null, conflict, from: start)
    }
    if let kind = try columnProperty(column) { return constraint(name, kind, from: start) }
    guard name != nil else { throw tokens.missing("a constraint") }
    return constraint(name, .nameOnly, from: start)
  }

  private mutating func columnKey(
    _ column: String
  ) throws(SQLiteSyntaxError) -> SQLiteConstraint.Kind? {
    var part = SQLiteKeyPart(column: column)
    if tokens.take("PRIMARY") {
      try tokens.expect("KEY")
      part.isDescending = tokens.take("DESC")
      if !part.isDescending { _ = tokens.take("ASC") }
      return .primaryKey(SQLiteKey(parts: [part], isInColumn: true))
    }
    return tokens.take("UNIQUE") ? .unique(SQLiteKey(parts: [part], isInColumn: true)) : nil
  }

  private mutating func columnProperty(
    _ column: String
  ) throws(SQLiteSyntaxError) -> SQLiteConstraint.Kind? {
    if tokens.take("DEFAULT") { return .defaultValue(try defaultValue()) }
    if tokens.take("CHECK") { return .check(tokens.inside(try tokens.parentheses())) }
    if tokens.take("COLLATE") { return .collation(try tokens.name()) }
    if tokens.take("REFERENCES") { return .foreignKey(try reference(from: [column])) }
    if startsDeferral {
      _ = try deferral()
      return .deferral
    }
    if tokens.take("GENERATED") {
      try tokens.expect("ALWAYS")
    } else if !tokens.isNext("AS") {
      return nil
    }
    try tokens.expect("AS")
    let expression = tokens.inside(try tokens.parentheses())
    let isStored = tokens.take("STORED")
    if !isStored { _ = tokens.take("VIRTUAL") }
    return .generated(expression, isStored: isStored)
  }

  private mutating func deferForeignKey(
    _ constraint: inout SQLiteConstraint
  ) throws(SQLiteSyntaxError) {
    guard case .foreignKey(var reference) = constraint.kind else { return }
    let words = try deferral()
    reference.options.append(words)
    constraint.kind = .foreignKey(reference)
  }
}

extension SQLiteConstraint {
  fileprivate var isForeignKey: Bool { if case .foreignKey = kind { true } else { false } }
}
