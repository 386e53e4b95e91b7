package import SQLLexicon

extension TableIndex {
  /// The columns as the keys of an expression index: `title text_pattern_ops, id DESC`.
  ///
  /// - Parameter rules: Whose SQL it is.
  package func keys(by rules: SQLLexicalRules) -> String {
    columns.map { column in
      [rules.identifier(column.name), column.operatorClass, column.isDescending ? "DESC" : nil]
        .compactMap { $0 }.joined(separator: " ")
    }.joined(separator: ", ")
  }
}
