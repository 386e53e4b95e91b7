import DatabaseChanges
import DatabaseTypes
import DialectRendering
import SQLLexicon

/// The words and names in a statement.
enum StatementNames {
  /// All of them in small letters, also those in the body of a `DO` block or function.
  static func all(in text: String, _ dialect: Dialect) -> Set<String> {
    var names: Set<String> = []
    for token in SQLTokenizer(text, rules: dialect.sql.lexicalRules) {
      switch token.kind {
      case .word: names.insert(SQLLexicalRules.lowercased(token.text))
      case .quotedIdentifier: names.insert(SQLLexicalRules.lowercased(token.value ?? ""))
      case .string where token.text.hasPrefix("$"):
        names.formUnion(all(in: token.value ?? "", dialect))
      default: break
      }
    }
    return names
  }
}
