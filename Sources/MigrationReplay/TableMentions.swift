import SQLLexicon

/// Finds where a statement names tables, views and row types, outside of its strings and comments.
///
/// Without the database, a name is told from what is around it: it follows a word for tables, is in the
/// list after `FROM`, says whose column follows, or is a type.
struct TableMentions {
  private let tokens: [SQLToken]
  private let rules: SQLLexicalRules
  /// Whether parentheses hold types: those of a function's arguments, or of a composite type.
  private var hasSignature: Bool
  private var levels = [TableScope()]
  private var found: [TableMention] = []

  /// The mentions in a text, in its order.
  static func all(in text: String, rules: SQLLexicalRules) -> [TableMention] {
    var mentions = TableMentions(text, rules)
    return mentions.read()
  }

  private init(_ text: String, _ rules: SQLLexicalRules) {
    tokens = SQLTokenizer(text, rules: rules).filter { !$0.isBlank }
    self.rules = rules
    let start = tokens.prefix { $0.kind != .openingParenthesis }.prefix(Self.headLength)
    hasSignature = start.contains {
      $0.kind == .word && Self.signatureWords.contains($0.text.uppercased())
    }
  }

  /// How many words before a name say what a statement is about.
  private static let headLength = 6
  private static let signatureWords: Set<String> = [
    "FUNCTION", "PROCEDURE", "AGGREGATE", "ROUTINE", "TYPE",
  ]
  /// The words after which a table is named.
  private static let tableWords: Set<String> = [
    "ON", "ONLY", "TABLE", "INTO", "UPDATE", "REFERENCES", "EXISTS", "TO", "VIEW", "RETURNS",
    "SETOF", "INHERIT",
  ]
  /// The words that end a list of tables.
  private static let clauseWords: Set<String> = [
    "SELECT", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "FETCH", "WINDOW", "UNION",
    "INTERSECT", "EXCEPT", "SET", "RETURNING", "VALUES", "DO",
  ]
  /// The words after a table in a list that are no name for it.
  private static let joinWords: Set<String> = [
    "JOIN", "INNER", "LEFT", "RIGHT", "FULL", "CROSS", "NATURAL", "ON", "USING", "FOR", "WITH", "AS",
    "TABLESAMPLE",
  ]
  /// Functions whose arguments have the word `FROM` between them.
  private static let callsWithFrom: Set<String> = [
    "EXTRACT", "SUBSTRING", "TRIM", "OVERLAY", "POSITION",
  ]

  private mutating func read() -> [TableMention] {
    for place in tokens.indices {
      switch tokens[place].kind {
      case .openingParenthesis: open(at: place)
      case .closingParenthesis:
        if levels.count > 1 { levels.removeLast() }
        levels[levels.count - 1].expectsTable = false
      case .symbol where tokens[place].text == ",":
        levels[levels.count - 1].expectsTable = levels[levels.count - 1].isList
      case .word, .quotedIdentifier: readName(at: place)
      default: break
      }
    }
    let queries = namedQueries
    return found.filter { $0.schema != nil || !queries.contains($0.name) }
  }

  /// The names that `WITH name AS (…)` gives to queries.
  private var namedQueries: Set<String> {
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

  private mutating func open(at place: Int) {
    let outer = levels[levels.count - 1]
    var inner = TableScope()
    inner.isCall = Self.callsWithFrom.contains(word(place - 1))
    // `FROM (a JOIN b)`, `INHERITS (a)`
    inner.isList = outer.expectsTable && outer.isList || word(place - 1) == "INHERITS"
    inner.expectsTable = inner.isList
    levels.append(inner)
  }

  private mutating func readName(at place: Int) {
    let word = word(place)
    let last = levels.count - 1
    let isPart = place > 0 && tokens[place - 1].text == "."
    if isPart { return }
    // What follows is the body of a function.
    if levels.count == 1, word == "BEGIN" || word == "RETURN" { hasSignature = false }
    var level = levels[last]
    let isKeyword = readKeyword(word, at: place, &level)
    levels[last] = level
    if isKeyword { return }
    let isExpected = levels[last].expectsTable
    levels[last].expectsTable = false
    if isExpected { return add(place, isQualified: isNext(".", after: place), .relation(alias: nil)) }
    if isType(at: place) { return add(place, isQualified: isNext(".", after: place), .type) }
    // `table.column`, `schema.table.column`
    guard isNext(".", after: place) else { return }
    add(place, isQualified: isNext(".", after: place + 2), .owner)
  }

  /// Reads a keyword that says what comes next; `false` for other words.
  private func readKeyword(_ word: String, at place: Int, _ level: inout TableScope) -> Bool {
    switch word {
    case "": return false
    case "FROM":
      if level.isCall || self.word(place - 1) == "DISTINCT" { return true }
      level.isList = true
      level.expectsTable = true
    case "JOIN":
      level.isList = true
      level.expectsTable = true
    case "DELETE": level.isDeletion = true
    case "USING":
      if level.isDeletion, level.isList { level.expectsTable = true }
    case "LATERAL", "IF", "NOT": break
    case "TABLE" where self.word(place - 1) == "RETURNS": level.expectsTable = false
    case "OF": level.expectsTable = self.word(place - 1) == "PARTITION"
    // In a list of tables a condition follows.
    case "ON" where level.isList: level.expectsTable = false
    // A list of tables in a publication.
    case "TABLE" where self.word(place - 1) == "FOR":
      level.isList = true
      level.expectsTable = true
    // `LIKE` is an operator, except in a new table.
    case "LIKE":
      level.expectsTable = place > 0 && ["(", ","].contains(tokens[place - 1].text)
    case _ where Self.clauseWords.contains(word):
      level.isList = false
      level.expectsTable = false
    case _ where Self.tableWords.contains(word): level.expectsTable = true
    default: return false
    }
    return true
  }

  /// Whether a type is named: after `::`, in a cast, or in a signature.
  private func isType(at place: Int) -> Bool {
    if place > 0, tokens[place - 1].text == "::" { return true }
    if word(place - 1) == "AS", levels.count > 1, isCast(before: place) { return true }
    guard hasSignature, levels.count > 1 else { return false }
    var end = place + 1
    if isNext(".", after: place) { end += 2 }
    guard end < tokens.count else { return false }
    return [")", ",", "[", "[]", "%", "="].contains(tokens[end].text)
      || ["DEFAULT", "ARRAY"].contains(word(end))
  }

  /// Whether the parenthesis around a place is that of `CAST`.
  private func isCast(before place: Int) -> Bool {
    var depth = 0
    for index in (0..<place).reversed() {
      if tokens[index].kind == .closingParenthesis { depth += 1 }
      if tokens[index].kind == .openingParenthesis {
        if depth == 0 { return word(index - 1) == "CAST" }
        depth -= 1
      }
    }
    return false
  }

  private func isNext(_ sign: String, after place: Int) -> Bool {
    place + 1 < tokens.count && tokens[place + 1].text == sign
  }

  /// - Parameter isQualified: Whether the name of a database schema is at the place, and that of the table
  ///   follows.
  private mutating func add(_ place: Int, isQualified: Bool, _ role: TableMention.Role) {
    let own = isQualified ? place + 2 : place
    guard own < tokens.count, let name = rules.name(of: tokens[own]) else { return }
    var role = role
    if case .relation = role { role = .relation(alias: alias(after: own)) }
    let bytes = tokens[own].bytes
    found.append(
      TableMention(
        name: name, schema: isQualified ? rules.name(of: tokens[place]) : nil,
        range: bytes.startIndex..<bytes.endIndex,
        wholeRange: tokens[place].bytes.startIndex..<bytes.endIndex, role: role))
  }

  /// The name that a table gets in a query: `FROM users AS u`, `FROM users u`.
  private func alias(after place: Int) -> String? {
    let next = word(place + 1) == "AS" ? place + 2 : place + 1
    guard levels[levels.count - 1].isList, next < tokens.count else { return nil }
    let isKeyword = Self.clauseWords.contains(word(next)) || Self.joinWords.contains(word(next))
    return isKeyword ? nil : rules.name(of: tokens[next])
  }

  /// A word in upper case; empty for everything else.
  private func word(_ place: Int) -> String {
    guard tokens.indices.contains(place), tokens[place].kind == .word else { return "" }
    return tokens[place].text.uppercased()
  }
}
