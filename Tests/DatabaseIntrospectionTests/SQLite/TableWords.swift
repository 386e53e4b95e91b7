import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Counts the words of a table's text that say something, without the parser, and the same in the
/// places where introspection has put them.
struct TableWords {
  /// The words that mean something as often as they are there.
  static let repeatable = [
    "CHECK", "CONFLICT", "DEFERRABLE", "MATCH", "REFERENCES", "STRICT", "UNIQUE", "WITHOUT",
  ]

  /// The words whose numbers differ.
  let differences: [String]

  /// - Parameters:
  ///   - text: The text of the table.
  ///   - table: The table of the schema.
  ///   - live: What introspection has found.
  ///   - words: Which words.
  init(
    _ text: String, _ table: Table, _ live: LiveDatabase,
    words: [String] = repeatable + ["COLLATE", "DEFAULT"]
  ) {
    let said = Self.count(text)
    let placed = Self.count(table, live.carried.filter { $0.table == table.name })
    differences = words.compactMap { word in
      let (left, right) = (said[word] ?? 0, placed[word] ?? 0)
      return left == right ? nil : "\(word) in \(table.name): \(left), not \(right)"
    }
  }

  /// The words outside of the parentheses of expressions and lists.
  private static func count(_ text: String, depth level: Int = 1) -> [String: Int] {
    var counts: [String: Int] = [:]
    var depth = 0
    var last = ""
    for token in SQLTokenizer(text, rules: .sqlite) {
      switch token.kind {
      case .openingParenthesis: depth += 1
      case .closingParenthesis: depth -= 1
      case .word where depth <= level:
        let word = token.text.uppercased()
        counts[word, default: 0] += 1
        // What changes nothing has no place.
        if word == "NULL", last == "DEFAULT" { counts["DEFAULT", default: 0] -= 1 }
        last = word
      case .space, .comment: break
      case .word, .quotedIdentifier, .string, .bits, .number, .parameter, .semicolon, .symbol:
        last = ""
      }
    }
    // `SET DEFAULT` is an action.
    counts["DEFAULT", default: 0] -= text.uppercased().ranges(of: "SET DEFAULT").count
    return counts
  }

  private static func count(_ table: Table, _ carried: [CarriedObject]) -> [String: Int] {
    let key = table.columns.filter { $0.isAutoincrement }.count
    var counts = [
      "CHECK": table.checks.count, "REFERENCES": table.foreignKeys.count,
      "DEFAULT": table.columns.count { $0.defaultValue != nil } - key,
    ]
    let whole = [
      "collation", "default", "foreign key", "foreign key option", "table option",
      "unique constraint", "virtual generated column",
    ]
    for object in carried {
      if whole.contains(object.kind.words) {
        counts.merge(count(object.definition, depth: 0), uniquingKeysWith: +)
      } else if object.kind.words == "conflict clause" {
        counts["CONFLICT", default: 0] += 1
      }
    }
    return counts
  }
}
