import SQLLexicon

extension SQLiteParser {
  /// A table, from its name on.
  mutating func table() throws(SQLiteSyntaxError) -> SQLiteTableDefinition {
    let name = try newName()
    var columns: [SQLiteColumnDefinition] = []
    var constraints: [SQLiteConstraint] = []
    try tokens.expect(.openingParenthesis, "(")
    repeat {
      // No column has one of these words for a name, unless it is in quotes.
      if !columns.isEmpty, startsTableConstraint {
        constraints = try tableConstraints()
        break
      }
      columns.append(try column())
    } while tokens.takeSign(",")
    try tokens.expect(.closingParenthesis, ")")
    let options = try options()
    try end()
    return SQLiteTableDefinition(
      name: name, columns: columns, constraints: constraints, options: options)
  }

  private var startsTableConstraint: Bool {
    tokens.isNext("CONSTRAINT") || tokens.isNext("PRIMARY") || tokens.isNext("UNIQUE")
      || tokens.isNext("CHECK") || tokens.isNext("FOREIGN")
  }

  /// The constraints of the table; a comma between two may be missing.
  private mutating func tableConstraints() throws(SQLiteSyntaxError) -> [SQLiteConstraint] {
    var constraints: [SQLiteConstraint] = []
    while !tokens.isAtEnd, tokens.next?.kind != .closingParenthesis {
      constraints.append(try tableConstraint())
      if tokens.takeSign(","), !startsTableConstraint { throw tokens.missing("a constraint") }
    }
    return constraints
  }

  private mutating func tableConstraint() throws(SQLiteSyntaxError) -> SQLiteConstraint {
    let name = try constraintName()
    let start = tokens.position
    let kind: SQLiteConstraint.Kind
    if tokens.take("PRIMARY") {
      try tokens.expect("KEY")
      kind = .primaryKey(try key())
    } else if tokens.take("UNIQUE") {
      kind = .unique(try key())
    } else if tokens.take("CHECK") {
      kind = .check(tokens.inside(try tokens.parentheses()))
    } else if tokens.take("FOREIGN") {
      try tokens.expect("KEY")
      let columns = try columnNames()
      try tokens.expect("REFERENCES")
      var reference = try reference(from: columns)
      if startsDeferral { reference.options.append(try deferral()) }
      return constraint(name, .foreignKey(reference), from: start)
    } else if name != nil {
      return constraint(name, .nameOnly, from: start)
    } else {
      throw tokens.missing("a constraint")
    }
    let conflict = try conflictClause()
    return constraint(name, kind, conflict, from: start)
  }

  /// The columns of a key, of which the last may count.
  private mutating func key() throws(SQLiteSyntaxError) -> SQLiteKey {
    var places = try tokens.parentheses()
    let counts = !places.isEmpty && tokens.isWord("AUTOINCREMENT", at: places.upperBound - 1)
    if counts { places = places.dropLast() }
    return SQLiteKey(parts: try keyParts(places), isAutoincrement: counts)
  }

  private mutating func options() throws(SQLiteSyntaxError) -> [String] {
    var options: [String] = []
    while !tokens.isAtEnd, tokens.next?.kind != .semicolon {
      let isWithout = tokens.take("WITHOUT")
      let word = try tokens.name().uppercased()
      options.append(isWithout ? "WITHOUT \(word)" : word)
      if !tokens.takeSign(",") { break }
    }
    return options
  }

  /// `CONSTRAINT x`.
  mutating func constraintName() throws(SQLiteSyntaxError) -> String? {
    tokens.take("CONSTRAINT") ? try tokens.name() : nil
  }

  /// `ON CONFLICT …`, in upper case.
  mutating func conflictClause() throws(SQLiteSyntaxError) -> String? {
    guard tokens.isNext("ON"), tokens.isNext("CONFLICT", ahead: 1) else { return nil }
    tokens.position += 2
    return "ON CONFLICT \(try tokens.name().uppercased())"
  }

  func constraint(
    _ name: String?, _ kind: SQLiteConstraint.Kind, _ conflict: String? = nil, from start: Int
  ) -> SQLiteConstraint {
    SQLiteConstraint(
      name: name, kind: kind, conflict: conflict, text: tokens.text(start..<tokens.position))
  }
}
