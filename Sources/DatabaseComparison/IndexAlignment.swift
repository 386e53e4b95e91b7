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

  /// The live index with the columns or the expression of the reference where both mean the same.
  func align(_ live: TableIndex) -> TableIndex {
    var result = live
    if let stored, live.columns == stored.columns { result.columns = reference.columns }
    if let written = reference.expression {
      // What a schema cannot say of columns can be written as an expression.
      let text = live.expression ?? live.keys(by: rules)
      if isSame(written, text) {
        result.expression = written
        result.columns = reference.columns
      }
    }
    return result
  }

  private func isSame(_ written: String, _ stored: String) -> Bool {
    if written == stored { return true }
    let (left, right) = (keys(in: written), keys(in: stored))
    return left.count == right.count
      && zip(left, right).allSatisfy { left, right in
        options(of: left) == options(of: right) && scope.means(left.value, right.value, as: .key)
      }
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
