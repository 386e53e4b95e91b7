import SQLLexicon

/// Gives things other names in the text of a statement, and finds the names in it.
struct NameRewriter: Sendable {
  let rules: SQLLexicalRules

  /// The words after which a table is named.
  private static let tableWords: Set<String> = [
    "ON", "ONLY", "TABLE", "FROM", "JOIN", "INTO", "UPDATE", "REFERENCES", "EXISTS", "TO", "VIEW",
  ]

  /// Renames a table where a table is named, and where it says whose column follows.
  func renamingTable(_ former: String, to name: String, in text: String) -> String {
    renaming(former, to: name, in: text) { isTable, isOwner in isTable || isOwner }
  }

  /// Renames a column, also where the name of its table precedes it.
  func renamingColumn(_ former: String, to name: String, in text: String) -> String {
    renaming(former, to: name, in: text) { isTable, isOwner in !isTable && !isOwner }
  }

  /// Renames everything of that name.
  func renaming(_ former: String, to name: String, in text: String) -> String {
    renaming(former, to: name, in: text) { _, _ in true }
  }

  /// The names in a text, in the form in which the database compares them; in strings, too, where a
  /// function may take one.
  func names(in text: String) -> Set<String> {
    var names: Set<String> = []
    for token in SQLTokenizer(text, rules: rules) {
      if let name = name(of: token) { names.insert(name) }
      if token.kind == .string, let value = token.value {
        names.formUnion(value.split(separator: ".").map { $0.filter { $0 != "\"" } })
      }
    }
    return names
  }

  /// A name in the form in which the database compares it.
  func folded(_ name: String) -> String { rules.folded(quotedName: name) }

  private func name(of token: SQLToken) -> String? {
    switch token.kind {
    case .word: SQLLexicalRules.lowercased(token.text)
    case .quotedIdentifier: token.value.map(folded)
    default: nil
    }
  }

  private func renaming(
    _ former: String, to name: String, in text: String, where isMeant: (Bool, Bool) -> Bool
  ) -> String {
    let tokens = Array(SQLTokenizer(text, rules: rules))
    let meaning = tokens.indices.filter { tokens[$0].kind != .space && tokens[$0].kind != .comment }
    var replaced: Set<Int> = []
    for (place, index) in meaning.enumerated() where self.name(of: tokens[index]) == folded(former)
    {
      let before = place > 0 ? tokens[meaning[place - 1]] : nil
      let after = place + 1 < meaning.count ? tokens[meaning[place + 1]] : nil
      // `schema.table` after a word for tables: the word is before the schema.
      let isQualified = before?.text == "."
      let leading = isQualified && place > 2 ? tokens[meaning[place - 3]] : before
      let isTable =
        leading?.kind == .word && Self.tableWords.contains(leading?.text.uppercased() ?? "")
      if isMeant(isTable, after?.text == ".") { replaced.insert(index) }
    }
    if replaced.isEmpty { return text }
    return tokens.indices.map { index in
      replaced.contains(index) ? SQLQuoting.identifier(name) : tokens[index].text
    }.joined()
  }
}
