/// Replaces the names of columns in a piece of SQL, outside of its strings and comments.
package struct IdentifierRenaming {
  private let names: [Exact<String>: String]
  private let rules: SQLLexicalRules

  /// Takes the new names by the old ones, as the catalog has them.
  package init(_ names: [Exact<String>: String], rules: SQLLexicalRules) {
    self.rules = rules
    self.names = Dictionary(
      names.map { (Exact(rules.folded(quotedName: $0.key.wrappedValue)), $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The text with every renamed identifier under its new name.
  package func apply(to text: String) -> String {
    if names.isEmpty { return text }
    let mentions = ColumnMentions.all(in: text, rules: rules) { names[Exact($0)] != nil }
    if mentions.isEmpty { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var end = 0
    for mention in mentions {
      result += bytes[end..<mention.range.lowerBound]
      result += rules.written(names[Exact(mention.name)] ?? mention.name, like: mention).utf8
      end = mention.range.upperBound
    }
    result += bytes[end...]
    return String(decoding: result, as: UTF8.self)
  }
}

extension SQLLexicalRules {
  /// A name in place of a mention: in quotes where it needs them, or where the mention has them.
  package func written(_ name: String, like mention: ColumnMention) -> String {
    mention.isPlain && isPlain(name) ? name : SQLQuoting.identifier(name)
  }
}
