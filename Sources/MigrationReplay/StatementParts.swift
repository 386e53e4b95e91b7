import DatabaseChanges
import SQLLexicon

/// The parts of a statement that hold expressions and columns, and not the names of other things.
struct StatementParts {
  private let tokens: [SQLToken]

  init(_ text: String, rules: SQLLexicalRules) {
    tokens = SQLTokenizer(text, rules: rules).filter { !$0.isBlank }
  }

  /// Whether the name that ends at a byte is followed by the name of a part of it.
  func isOwner(at end: Int) -> Bool {
    tokens.first { $0.bytes.startIndex >= end }?.text == "."
  }

  /// The bytes of these parts in a statement about an object of a kind.
  func expressions(of kind: ScriptObject.Kind) -> [Range<Int>] {
    switch kind {
    case .index: parentheses(until: nil) + after("WHERE", until: [])
    // What follows are columns of the other table.
    case .constraint: parentheses(until: "REFERENCES")
    case .policy, .privilege: parentheses(until: nil)
    case .trigger:
      after("OF", until: ["ON"]) + after("WHEN", until: ["EXECUTE", "BEGIN"])
        + after("BEGIN", until: [])
    case .rule: after("WHERE", until: []) + after("DO", until: [])
    case .statistics: after("ON", until: ["FROM"]) + parentheses(until: nil)
    case .view, .materializedView: after("AS", until: [])
    case .column: after("ADD", until: [])
    case .sequence: after("BY", until: [])
    case _ where kind.isComment: after("COLUMN", until: ["IS"])
    // `ALTER TABLE … ALTER COLUMN a SET …`
    case _ where kind.isOfColumn: after("COLUMN", until: ["SET", "RESET"])
    default: []
    }
  }

  /// What is in parentheses.
  private func parentheses(until word: String?) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var (depth, start) = (0, 0)
    for token in tokens {
      if token.kind == .openingParenthesis {
        if depth == 0 { start = token.bytes.startIndex }
        depth += 1
      } else if token.kind == .closingParenthesis {
        depth -= 1
        if depth == 0 { ranges.append(start..<token.bytes.endIndex) }
      } else if depth == 0, let word, isWord(token, word) {
        break
      }
    }
    return ranges
  }

  /// What follows the first of a word outside of parentheses.
  private func after(_ word: String, until ends: [String]) -> [Range<Int>] {
    var depth = 0
    var start: Int?
    for token in tokens {
      if token.kind == .openingParenthesis { depth += 1 }
      if token.kind == .closingParenthesis { depth -= 1 }
      guard depth == 0 else { continue }
      if let start, ends.contains(where: { isWord(token, $0) }) {
        return [start..<token.bytes.startIndex]
      }
      if start == nil, isWord(token, word) { start = token.bytes.endIndex }
    }
    guard let start, let end = tokens.last?.bytes.endIndex else { return [] }
    return [start..<end]
  }

  private func isWord(_ token: SQLToken, _ word: String) -> Bool {
    token.kind == .word && token.text.uppercased() == word
  }
}
