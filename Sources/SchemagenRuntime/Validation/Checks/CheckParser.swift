/// Reads the condition of a check as far as Swift can evaluate it.
///
/// Operators bind as in PostgreSQL: <https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-PRECEDENCE>.
/// Where SQLite binds differently, the condition needs parentheses on one of the two and is not read.
struct CheckParser {
  let table: TableDescription
  private var tokens: ArraySlice<CheckToken>
  private var depth = 0
  private var operationCount = 0
  private let isReadable: Bool

  init(_ text: String, of table: TableDescription) {
    self.table = table
    let tokens = CheckToken.tokens(of: text)
    isReadable = tokens != nil
    self.tokens = (tokens ?? [])[...]
  }

  /// The condition; nil where it is not understood as a whole.
  mutating func parse() -> CheckExpression? {
    guard isReadable, let expression = disjunction(), tokens.isEmpty else { return nil }
    return expression
  }

  mutating func disjunction() -> CheckExpression? {
    // Nested parentheses call this again; a check that is nested deeper is not read.
    guard depth < 100 else { return nil }
    depth += 1
    defer { depth -= 1 }
    guard let first = conjunction() else { return nil }
    var parts = [first]
    while take(word: "or") {
      guard let part = conjunction() else { return nil }
      parts.append(part)
    }
    return parts.count == 1 ? first : .or(parts)
  }

  private mutating func conjunction() -> CheckExpression? {
    guard let first = negation() else { return nil }
    var parts = [first]
    while take(word: "and") {
      guard let part = negation() else { return nil }
      parts.append(part)
    }
    return parts.count == 1 ? first : .and(parts)
  }

  /// Whether one more operation that computes a value is read: each makes the tree deeper.
  mutating func countOperation() -> Bool {
    operationCount += 1
    return operationCount <= 100
  }

  private mutating func negation() -> CheckExpression? {
    var count = 0
    while take(word: "not") { count += 1 }
    return predicate().map { count.isMultiple(of: 2) ? $0 : .not($0) }
  }

  // MARK: Tokens

  mutating func next() -> CheckToken? { tokens.popFirst() }

  mutating func take(word: String) -> Bool {
    guard case .word(let found)? = tokens.first, found.lowercased() == word else { return false }
    tokens.removeFirst()
    return true
  }

  mutating func take(symbol: String) -> Bool {
    guard tokens.first == .symbol(symbol) else { return false }
    tokens.removeFirst()
    return true
  }

  /// A column of the table; unquoted names ignore case, which the database has checked already.
  func column(named name: String, isQuoted: Bool) -> CheckExpression {
    let index = table.columns.firstIndex { column in
      isQuoted ? column.name == name : column.name.lowercased() == name.lowercased()
    }
    return index.map { .column($0) } ?? .literal(.undecided)
  }
}
