import SQLEquivalence
import SQLLexicon

/// Makes of a tree what PostgreSQL 15 would keep and write again: casts that follow from types are
/// there, forms that mean another form are replaced.
///
/// It does what `parse_expr.c`, `parse_coerce.c` and `ruleutils.c` of the server do, as far as the
/// types of columns, built-in functions and built-in operators tell.
struct Analyser {
  let columns: [Exact<String>: ValueType]
  let scope: TypeScope

  /// The tree of a whole expression.
  ///
  /// - Parameter target: The type that the expression's place wants. The server does not show the
  ///   cast to it, but reads a string as a value of it.
  func normalised(_ tree: SyntaxNode, target: ValueType?) -> SyntaxNode {
    let value = analysed(tree)
    if target == .interval, let constant = Self.bareInterval(value.node) { return constant }
    guard value.type == .untyped, let target else { return value.node }
    return coerced(value, to: target.base)
  }

  func analysed(_ node: SyntaxNode) -> Analysed {
    switch node.kind {
    case .literal, .null: return Analysed(node, .untyped)
    case .looseNumber: return number(node)
    case .constant: return Analysed(node, node.type.map(KnownType.known) ?? .unclear)
    case .column: return Analysed(node, columns[Exact(node.text)].map(KnownType.known) ?? .unclear)
    case .verbatim: return Analysed(node, .unclear)
    case .and, .or, .not: return Analysed(node.with(node.children.map(condition)), .boolean)
    case .operation:
      if let comparison = rowComparison(node) { return comparison }
      return operation(node.text, node.children.map(analysed))
    case .cast: return cast(node)
    case .call, .keywordCall: return call(node)
    case .argument: return analysed(node.children[0])
    case .special: return special(node)
    case .collate: return collated(node)
    case .any, .all: return quantified(node)
    case .isIn, .isNotIn: return membership(node)
    case .between, .notBetween: return range(node)
    case .choice, .choiceOf: return choice(node)
    case .array: return array(node)
    case .row: return Analysed(node.with(node.children.map { analysed($0).node }), .unclear)
    case .subscripted, .slice: return subscripted(node)
    case .field: return Analysed(node.with([analysed(node.children[0]).node]), .unclear)
    }
  }

  /// A condition: a string in its place is a boolean value.
  func condition(_ node: SyntaxNode) -> SyntaxNode {
    coerced(analysed(node), to: .boolean)
  }

  /// A number gets the first of `int4`, `int8` and `numeric` that holds it:
  /// <https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-CONSTANTS-NUMERIC>.
  private func number(_ node: SyntaxNode) -> Analysed {
    let type: ValueType
    let digits = NumberText.plain(node.text)
    if Int32(digits) != nil {
      type = .integer
    } else if Int64(digits) != nil {
      type = .bigint
    } else {
      type = .numeric
    }
    let text = LiteralText.canonical(digits, as: type, fields: "")
    return Analysed(SyntaxNode(.constant, text, type: type), type)
  }
}
