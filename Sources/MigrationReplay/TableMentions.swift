import SQLLexicon

/// Finds where a statement names tables, views and row types, outside of its strings and comments.
///
/// Without the database, a name is known by what is around it: it follows a word for tables, is in the
/// list after `FROM`, says whose column follows, or is a type.
struct TableMentions {
  let tokens: [SQLToken]
  let rules: SQLLexicalRules
  /// Whether parentheses hold types: those of a function's arguments, or of a composite type.
  private(set) var hasSignature: Bool
  private(set) var levels = [TableScope()]
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
  static let clauseWords: Set<String> = [
    "SELECT", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "FETCH", "WINDOW", "UNION",
    "INTERSECT", "EXCEPT", "SET", "RETURNING", "VALUES", "DO",
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

  private mutating func open(at place: Int) {
    let outer = levels[levels.count - 1]
    var inner = TableScope()
    inner.isCall = Self.callsWithFrom.contains(word(place - 1))
    inner.isCast = word(place - 1) == "CAST"
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
    let isQualified = isNext(".", after: place)
    if isExpected { return add(place, isQualified: isQualified, .relation(alias: nil)) }
    if isType(at: place) { return add(place, isQualified: isQualified, .type) }
    // `table.column`, `schema.table.column`
    if isQualified { add(place, isQualified: isNext(".", after: place + 2), .owner) }
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
}
