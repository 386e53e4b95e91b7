import DatabaseChanges
import DatabaseTypes
import SQLLexicon

/// Finds where the statements of an object name a column of a table, outside of strings and comments.
struct ColumnUses {
  let rules: SQLLexicalRules

  /// The mentions of a column in a statement.
  ///
  /// - Parameters:
  ///   - column: The name of the column.
  ///   - table: Its table.
  ///   - text: The statement.
  ///   - kind: The kind of object that the statement makes.
  func mentions(
    of column: String, of table: QualifiedName, in text: String, making kind: ScriptObject.Kind
  ) -> [ColumnMention] {
    guard NameSearch(column).mayBe(in: text) else { return [] }
    let name = rules.folded(quotedName: column)
    let mentions = ColumnMentions.all(in: text, rules: rules) { $0 == name }
    if mentions.isEmpty { return [] }
    let parts = StatementParts(text, rules: rules)
    let ranges = parts.expressions(of: kind)
    let others = otherOwners(in: text, besides: table)
    return mentions.filter { mention in
      ranges.contains { $0.contains(mention.range.lowerBound) }
        && !parts.isOwner(at: mention.range.upperBound)
        && mention.qualifier.map { !others.contains($0) } ?? true
    }
  }

  /// Whether a view shows all columns of what it reads.
  func showsAllColumns(_ text: String) -> Bool {
    let tokens = SQLTokenizer(text, rules: rules).filter { !$0.isBlank }
    return zip(tokens, tokens.dropFirst()).contains { before, token in
      token.text == "*"
        && (["SELECT", "DISTINCT", "ALL"].contains(before.text.uppercased())
          || [",", "."].contains(before.text))
    }
  }

  /// The names before the columns of other tables, which may have the same name.
  private func otherOwners(in text: String, besides table: QualifiedName) -> Set<String> {
    let name = rules.folded(quotedName: table.name)
    let others = TableMentions.all(in: text, rules: rules).filter { !$0.name.isExactly(name) }
    return Set(others.compactMap(\.qualifier))
  }
}
