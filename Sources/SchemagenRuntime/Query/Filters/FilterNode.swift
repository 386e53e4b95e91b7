/// A filter as a tree, independent of the dialect.
indirect enum FilterNode: Sendable {
  case constant(Bool)
  /// A column of type `Bool` by itself.
  case flag(ColumnReference)
  case comparison(ColumnReference, Comparison, any ColumnValue)
  case expressions(ExpressionNode, Comparison, ExpressionNode)
  case null(ColumnReference)
  /// A computed value is `NULL`.
  case absent(ExpressionNode)
  /// The column's value is one of a list.
  case membership(ColumnReference, any MembershipList)
  case text(ExpressionNode, TextMatch)
  case list(ColumnReference, ListTest)
  case json(JSONLocation, JSONTest)
  /// Words occur in a text.
  case search(ColumnReference, TextSearch)
  /// The row is linked to a row of another table by a join table.
  case linked(ColumnReference, JoinTable, owner: any ColumnValue)
  /// There is a related row that meets a condition.
  case related(RelatedRows)
  /// A condition that the caller wrote in SQL.
  case sql(SQLText)
  case conjunction(FilterList)
  case disjunction(FilterList)
  case negation(FilterNode, depth: Int)
  /// In place of a condition that is nested too deep; see ``NestingLimit``.
  case excessive
}

extension FilterNode {
  /// The parts of a conjunction, so that a chain of `&&` stays one flat list.
  var conjuncts: [FilterNode] {
    if case .conjunction(let list) = self { list.parts } else { [self] }
  }

  /// The parts of a disjunction, so that a chain of `||` stays one flat list.
  var disjuncts: [FilterNode] {
    if case .disjunction(let list) = self { list.parts } else { [self] }
  }

  /// The negation, as simple as possible.
  var negated: FilterNode {
    switch self {
    case .constant(let value): .constant(!value)
    case .comparison(let column, .equal, let value): .comparison(column, .notEqual, value)
    case .comparison(let column, .notEqual, let value): .comparison(column, .equal, value)
    case .expressions(let left, .equal, let right) where right.isValue:
      .expressions(left, .notEqual, right)
    case .expressions(let left, .notEqual, let right) where right.isValue:
      .expressions(left, .equal, right)
    case .negation(let inner, _): inner
    default: .negation(self, depth: depth + 1).bounded
    }
  }

  /// Whether the SQL may be `NULL`, so that `NOT` would not negate it.
  var mayBeNull: Bool {
    switch self {
    case .constant, .null, .absent, .negation, .related, .excessive: false
    case .sql: true
    case .flag(let column), .list(let column, .isEmpty), .search(let column, _): column.isOptional
    case .list: true
    case .text(let operand, _): operand.isOptional
    case .json(_, let test): test.mayBeNull
    case .membership(let column, _), .linked(let column, _, _): column.isOptional
    case .comparison(let column, let comparison, _):
      (column.isOptional || column.readsNullAsEmptyList) && comparison != .notEqual
    case .expressions(let left, let comparison, let right):
      switch comparison {
      case .equal: left.isOptional != right.isOptional
      case .notEqual: false
      default: left.isOptional || right.isOptional
      }
    case .conjunction(let list), .disjunction(let list): list.parts.contains(where: \.mayBeNull)
    }
  }
}
