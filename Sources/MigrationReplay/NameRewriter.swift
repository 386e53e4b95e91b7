import DatabaseChanges
import DatabaseTypes
import SQLLexicon

/// Gives things other names in the text of a statement.
struct NameRewriter: Sendable {
  let rules: SQLLexicalRules

  /// Renames a table where a table is named, and where it says whose column follows.
  func renamingTable(_ former: QualifiedName, to name: String, in text: String) -> String {
    let mentions = mentions(of: former, in: text)
    return replacing(mentions.map(\.range), by: SQLQuoting.identifier(name), in: text)
  }

  /// Names a table with another database schema.
  func movingTable(_ former: QualifiedName, to name: QualifiedName, in text: String) -> String {
    let mentions = mentions(of: former, in: text)
    // Before a column, the name alone is enough where the table is named in the query.
    let isNamed = mentions.contains { $0.qualifier != nil }
    let meant = mentions.filter { $0.role != .owner || !isNamed || $0.schema != nil }
    return replacing(meant.map(\.wholeRange), by: quoted(name), in: text)
  }

  private func mentions(of table: QualifiedName, in text: String) -> [TableMention] {
    guard NameSearch(table.name).mayBe(in: text) else { return [] }
    return TableMentions.all(in: text, rules: rules).filter { mention in
      mention.name.isExactly(folded(table.name))
        && mention.schema.map { $0.isExactly(table.effectiveSchema) } ?? true
    }
  }

  /// Renames a column, also where the name of its table precedes it.
  func renamingColumn(
    _ former: String, of table: QualifiedName, to name: String, in text: String,
    making kind: ScriptObject.Kind
  ) -> String {
    let uses = ColumnUses(rules: rules).mentions(of: former, of: table, in: text, making: kind)
    return replacing(uses.map(\.range), by: SQLQuoting.identifier(name), in: text)
  }

  /// Renames an object of a kind, or an index or constraint, where its kind precedes its name.
  func renaming(
    _ former: String, to name: String, in text: String, of kind: ScriptObject.Kind,
    after words: Set<String> = []
  ) -> String {
    let words = words.union(kind.words.uppercased().split(separator: " ").map(String.init))
      .union(["INDEX", "CONSTRAINT", "EXISTS", "CONCURRENTLY"])
    let tokens = SQLTokenizer(text, rules: rules).filter { !$0.isBlank }
    let places = tokens.indices.filter { place in
      guard rules.name(of: tokens[place]) == folded(former) else { return false }
      let isQualified = place > 1 && tokens[place - 1].text == "."
      let leading = isQualified ? place - 3 : place - 1
      return leading >= 0 && tokens[leading].kind == .word
        && words.contains(tokens[leading].text.uppercased())
    }
    let ranges = places.map { tokens[$0].bytes.startIndex..<tokens[$0].bytes.endIndex }
    return replacing(ranges, by: SQLQuoting.identifier(name), in: text)
  }

  /// A name in quotes, with its database schema.
  func quoted(_ name: QualifiedName) -> String {
    [name.schema, name.name].compactMap(\.self).map(SQLQuoting.identifier).joined(separator: ".")
  }

  /// A name in the form in which the database compares it.
  func folded(_ name: String) -> String { rules.folded(quotedName: name) }

  private func replacing(_ ranges: [Range<Int>], by name: String, in text: String) -> String {
    if ranges.isEmpty { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var end = 0
    for range in ranges {
      result += bytes[end..<range.lowerBound]
      result += name.utf8
      end = range.upperBound
    }
    result += bytes[end...]
    return String(decoding: result, as: UTF8.self)
  }
}
