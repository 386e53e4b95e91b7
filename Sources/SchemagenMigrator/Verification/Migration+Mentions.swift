import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import SQLLexicon

extension Migration {
  /// Whether the migration was written by hand as a whole, and one of its statements names what a fact is
  /// about, or any part of a table or enum.
  ///
  /// It tells the reader where a difference comes from, and decides nothing: what the statement does to it is
  /// not looked at.
  func mentions(_ subject: FactSubject, in dialect: Dialect) -> Bool {
    guard summary.isEmpty else { return false }
    let wanted = [subject.owner.name, subject.name].filter { !$0.isEmpty }.map {
      SQLLexicalRules.lowercased($0)
    }
    return script.body.contains { statement in
      let names = Self.names(in: statement.text, dialect)
      return wanted.allSatisfy(names.contains)
    }
  }

  /// The words and names of a statement in small letters, also those in the body of a `DO` block.
  private static func names(in text: String, _ dialect: Dialect) -> Set<String> {
    var names: Set<String> = []
    for token in SQLTokenizer(text, rules: dialect.sql.lexicalRules) {
      switch token.kind {
      case .word: names.insert(SQLLexicalRules.lowercased(token.text))
      case .quotedIdentifier: names.insert(SQLLexicalRules.lowercased(token.value ?? ""))
      case .string where token.text.hasPrefix("$"):
        names.formUnion(Self.names(in: token.value ?? "", dialect))
      default: break
      }
    }
    return names
  }
}
