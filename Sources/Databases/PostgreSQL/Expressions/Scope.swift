package import DatabaseTypes
package import SQLEquivalence
package import SQLLexicon

/// The expressions of a table of PostgreSQL.
///
/// They are compared by what PostgreSQL 15 would keep of them. Times without a zone are read as UTC,
/// which the session is to have that reads the server's text.
package struct Scope: ExpressionScope {
  package let dialect = Dialect.postgresql
  package var lexicalRules: SQLLexicalRules { .postgresql }

  private let columns: [Exact<String>: ValueType]
  private let types: TypeScope

  /// Makes a scope of the columns of a table, whose enum types are taken from them.
  ///
  /// - Parameter columns: The types of the table's columns, as far as they are known.
  package init(columns: [Exact<String>: ColumnType]) {
    self.columns = columns.mapValues(ValueType.init)
    let enumerations = columns.values.compactMap(\.enumeration)
    types = TypeScope(
      enumerations: Set(enumerations.map { Exact(ValueType.name(of: $0)) }))
  }

  package func kept(
    _ lexemes: [Lexeme], as role: ExpressionRole, origin: ExpressionOrigin
  ) throws(UnreadableExpression) -> KeptExpression {
    var parser = Parser(reader: LexemeReader(lexemes), origin: origin)
    var parsed = try parser.whole()
    var collation: Exact<String>?
    while role == .key, parsed.kind == .collate {
      collation = collation ?? Exact(parsed.text)
      parsed = parsed.children[0]
    }
    let analyser = Analyser(columns: columns, scope: types)
    return KeptExpression(analyser.normalised(parsed, target: role.target), collation: collation)
  }

  package func mayCall(_ written: SyntaxNode, _ shown: SyntaxNode) -> Bool {
    FunctionName.mayBe(written.text, shownAs: shown.text)
  }

  package func shows(
    _ kept: SyntaxNode, typeOf written: SyntaxNode, in place: ValuePlace
  ) -> Bool {
    switch (written.kind, kept.kind) {
    case (.literal, .constant):
      guard let type = kept.type, place == .operand || (place == .argument && type == .text) else {
        return false
      }
      let text = LiteralText.canonical(written.text, as: type, fields: "")
      return text.isExactly(kept.text)
    case (.null, .null): return written.type == nil
    case (.looseNumber, .constant): return isSameNumber(written, kept)
    case (.looseNumber, .cast):
      let isNumber =
        kept.type.map { BuiltInTypes.categories[$0.name] == "N" && !$0.isArray } ?? false
      return place == .operand && isNumber && isSameNumber(written, kept.children[0])
    default: return false
    }
  }

  private func isSameNumber(_ written: SyntaxNode, _ kept: SyntaxNode) -> Bool {
    [.constant, .looseNumber].contains(kept.kind) && written.text.isExactly(kept.text)
      && written.type == kept.type
  }
}
