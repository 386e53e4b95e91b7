package import DatabaseSchema
package import SQLLexicon

extension TableIndex {
  /// Whether the index's SQL, not its list of columns, names one of some columns.
  package func mentionsInSQL(_ columns: Set<String>, _ rules: SQLLexicalRules) -> Bool {
    if let expression, rules.mentions(columns, in: expression) { return true }
    switch predicate {
    case nil: return false
    case .expression(let text): return rules.mentions(columns, in: text)
    case .conditions(let conditions): return conditions.contains { columns.contains($0.column) }
    }
  }
}
