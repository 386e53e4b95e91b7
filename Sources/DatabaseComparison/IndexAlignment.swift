import DatabaseSchema
import DatabaseTypes
import DialectRendering
import SQLEquivalence
import SQLLexicon

/// Gives the keys of a live index the text of another state where they mean the same.
struct IndexAlignment {
  let reference: TableIndex
  /// The reference as its database would keep it.
  let stored: TableIndex?
  let rules: SQLLexicalRules
  let scope: ExpressionJudge
  /// The collation that the texts of a live index's expressions leave out.
  let usualCollation: String?

  /// The live index with the columns or the expression of the reference where both mean the same.
  func align(_ live: TableIndex) -> TableIndex {
    var result = live
    if let stored, live.columns == stored.columns { result.columns = reference.columns }
    if let written = reference.expression {
      // What a schema cannot say of columns can be written as an expression.
      let text = live.expression ?? live.keys(by: rules)
      // The collation of a column's index is not in its text.
      if isSame(written, text, showsCollation: live.expression != nil) {
        result.expression = written
        result.columns = reference.columns
      }
    }
    return result
  }

  private func isSame(_ written: String, _ stored: String, showsCollation: Bool) -> Bool {
    if written == stored { return true }
    let (left, right) = (keys(in: written), keys(in: stored))
    return left.count == right.count
      && zip(left, right).allSatisfy { left, right in
        options(of: left) == options(of: right)
          && !(showsCollation && lacksCollation(right, of: left))
          && scope.means(left.value, right.value, as: .key)
      }
  }

  /// Whether the live key has the database's usual collation, and the written one another: a catalog
  /// keeps it apart from the expression.
  private func lacksCollation(_ live: SQLIndexKey, of written: SQLIndexKey) -> Bool {
    guard let usualCollation, let wanted = collation(of: written), collation(of: live) == nil
    else { return false }
    return SQLLexicalRules.lowercased(wanted) != usualCollation
  }

  /// The last word of the COLLATE of a key, which may be inside of brackets.
  private func collation(of key: SQLIndexKey) -> String? {
    if key.collation.isEmpty {
      guard key.operand.hasPrefix("("), key.isEnclosed else { return nil }
      let inner = keys(in: String(key.operand.dropFirst().dropLast()))
      return inner.count == 1 ? collation(of: inner[0]) : nil
    }
    return SQLTokenizer(key.collation, rules: rules).compactMap { rules.name(of: $0) }.last
  }

  private func keys(in text: String) -> [SQLIndexKey] {
    SQLIndexKey.keys(in: text, rules: rules)
  }

  /// What follows a key, without the order that keys have anyway.
  private func options(of key: SQLIndexKey) -> [String] {
    SQLTokenizer(key.options, rules: rules).filter { ![.space, .comment].contains($0.kind) }.map {
      $0.kind == .word ? SQLLexicalRules.lowercased($0.text) : $0.text
    }.filter { $0 != "asc" }
  }
}
