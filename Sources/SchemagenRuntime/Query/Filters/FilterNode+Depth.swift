extension FilterNode {
  /// All of some conditions.
  static func all(_ parts: [FilterNode]) -> FilterNode { .conjunction(FilterList(parts)).bounded }

  /// At least one of some conditions.
  static func any(_ parts: [FilterNode]) -> FilterNode { .disjunction(FilterList(parts)).bounded }

  /// The condition, unless it is nested too deep.
  var bounded: FilterNode { depth <= NestingLimit.depth ? self : .excessive }

  /// How deep the condition is nested.
  var depth: Int {
    switch self {
    case .conjunction(let list), .disjunction(let list): list.depth
    case .negation(_, let depth): depth
    case .related(let rows): rows.depth
    case .flag(let column), .comparison(let column, _, _), .null(let column),
      .membership(let column, _):
      column.depth
    case .expressions(let left, _, let right): max(left.depth, right.depth)
    case .absent(let operand), .text(let operand, _): operand.depth
    case .constant, .list, .json, .search, .linked, .sql: 0
    case .excessive: NestingLimit.depth
    }
  }
}
