/// Knows while a statement is read whether a `;` would end it.
///
/// A trigger of SQLite and a function or rule of PostgreSQL hold statements of their own. The
/// rules are those of `sqlite3_complete` (<https://www.sqlite.org/c3ref/complete.html>) and of psql.
struct StatementBody {
  /// The first words of the statement in upper case.
  private(set) var keywords: [String] = []
  private let bodies: SQLLexicalRules.StatementBodies
  private var onlyWordsSoFar = true
  /// Whether it is a trigger, or a function or procedure.
  private var holdsStatements = false
  private var parentheses = 0
  /// How many `BEGIN` and `CASE` are open in the body of a PostgreSQL function.
  private var blocks = 0
  private var endsTrigger = false
  private var previous = ""

  /// How many words tell what kind of statement it is.
  private static let keywordCount = 6

  /// Starts a statement.
  init(_ bodies: SQLLexicalRules.StatementBodies) {
    self.bodies = bodies
  }

  /// Whether a `;` here ends the statement.
  var isComplete: Bool {
    switch bodies {
    case .triggers: !holdsStatements || endsTrigger
    case .routines: parentheses <= 0 && blocks == 0
    }
  }

  /// Whether the next word makes a difference; nearly all words of a long statement do not.
  var needsWord: Bool {
    if onlyWordsSoFar, keywords.count < Self.keywordCount { return true }
    return holdsStatements
  }

  /// Takes note of a token.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - word: A word in upper case, where it is needed; empty for everything else.
  mutating func add(_ kind: SQLToken.Kind, _ word: String) {
    if kind != .word { onlyWordsSoFar = false }
    if onlyWordsSoFar, keywords.count < Self.keywordCount {
      keywords.append(word)
      holdsStatements =
        switch bodies {
        case .triggers: isTrigger
        case .routines: isRoutine
        }
    }
    switch bodies {
    case .triggers: addToTrigger(kind, word)
    case .routines: addToFunction(kind, word)
    }
  }

  /// `CREATE TRIGGER`, `CREATE TEMP TRIGGER` or `CREATE TEMPORARY TRIGGER`.
  private var isTrigger: Bool {
    keywords.starts(with: ["CREATE", "TRIGGER"])
      || keywords.starts(with: ["CREATE", "TEMP", "TRIGGER"])
      || keywords.starts(with: ["CREATE", "TEMPORARY", "TRIGGER"])
  }

  /// A trigger ends with `; END ;`, whatever `CASE … END` its statements hold.
  private mutating func addToTrigger(_ kind: SQLToken.Kind, _ word: String) {
    endsTrigger = word == "END" && previous == ";"
    previous = kind == .semicolon ? ";" : word
  }

  private mutating func addToFunction(_ kind: SQLToken.Kind, _ word: String) {
    switch kind {
    case .openingParenthesis: parentheses += 1
    case .closingParenthesis: parentheses -= 1
    case .word where holdsStatements && parentheses == 0: countBlocks(word)
    case .space, .comment, .word, .quotedIdentifier, .string, .bits, .number, .parameter,
      .semicolon,
      .symbol:
      break
    }
    previous = word
  }

  private var isRoutine: Bool {
    guard keywords.first == "CREATE" else { return false }
    let what =
      keywords.starts(with: ["CREATE", "OR", "REPLACE"])
      ? keywords.dropFirst(3).first
      : keywords.dropFirst().first
    return what == "FUNCTION" || what == "PROCEDURE"
  }

  /// `BEGIN ATOMIC … END`: <https://www.postgresql.org/docs/current/sql-createfunction.html>.
  private mutating func countBlocks(_ word: String) {
    switch word {
    case "ATOMIC" where previous == "BEGIN": blocks += 1
    case "CASE" where blocks > 0: blocks += 1
    case "END" where blocks > 0: blocks -= 1
    default: break
    }
  }
}
