extension SQLWriter {
  /// ` WHERE …`, or nothing without a filter.
  mutating func writeFilter(_ filter: QueryFilter?) throws {
    guard let filter else { return }
    write(" WHERE ")
    try write(filter.node)
  }

  /// Writes a condition.
  mutating func write(_ node: FilterNode) throws {
    if let condition = node.onParent { return try write(condition) }
    switch rows.isEmpty && node.allColumns(\.isOwn) ? node : try resolved(node) {
    case .constant(let value): write(value ? "TRUE" : "FALSE")
    case .flag(let column): write(column.quotedName)
    case .comparison(let column, let comparison, let value):
      try write(column, comparison, value)
    case .expressions(let left, let comparison, let right):
      try write(left, comparison, right)
    case .null(let column):
      write(column.quotedName)
      write(" IS NULL")
    case .absent(let operand):
      try write(operand)
      write(" IS NULL")
    case .membership(let column, let list): try write(column, isIn: list, negated: false)
    case .text(let operand, let match): try write(operand, match)
    case .json(let location, let test): try grammar.write(location, test, to: &self)
    case .search(let column, let search): try grammar.write(column, search, to: &self)
    case .list(let column, let test): try grammar.write(column, test, to: &self)
    case .linked(let column, let join, let owner): try write(column, join, owner)
    case .related(let rows):
      write("EXISTS (SELECT 1\(try subquery(rows.checkedForConditions())))")
    case .sql(let text): try write(text)
    case .conjunction(let list):
      try write(list.parts[...], joinedBy: " AND ", whenEmpty: "TRUE")
    case .disjunction(let list):
      try write(list.parts[...], joinedBy: " OR ", whenEmpty: "FALSE")
    case .negation(let inner, _): try writeOpposite(of: inner)
    case .excessive:
      throw DatabaseError.invalidArgument(
        "the conditions of a filter are nested more than \(NestingLimit.depth) deep",
        help: "combine conditions with .all([…]) or .any([…])")
    }
  }

  private mutating func write(
    _ column: ColumnReference, _ comparison: Comparison, _ value: any ColumnValue
  ) throws {
    // An index on a list serves equality with a list that no NULL can stand for.
    if column.readsNullAsEmptyList, comparison == .equal,
      (value as? any Collection)?.isEmpty == false
    {
      write(column.quotedName + grammar.comparisonSuffix(column.type))
    } else {
      grammar.writeComparable(column, to: &self)
    }
    let admitsNull = comparison == .notEqual && column.isOptional
    write(spelling(comparison, admitsNull))
    try bind(operand: value, for: column)
    write(grammar.comparisonSuffix(column.type))
  }

  private mutating func write(
    _ left: ExpressionNode, _ comparison: Comparison, _ right: ExpressionNode
  ) throws {
    if case .column(let column) = left, case .value(let value, _) = right {
      return try write(column, comparison, value)
    }
    try writeComparable(left)
    let areBothOptional = left.isOptional && right.isOptional
    let isEitherOptional = left.isOptional || right.isOptional
    write(spelling(comparison, comparison == .equal ? areBothOptional : isEitherOptional))
    if case .json(_, .number) = left, case .value(let number as Double, _) = right {
      try grammar.bindJSONNumber(number, to: &self)
    } else {
      try writeComparable(right)
    }
  }

  private func spelling(_ comparison: Comparison, _ treatsNullAsValue: Bool) -> String {
    switch comparison {
    case .equal: treatsNullAsValue ? grammar.isSame : " = "
    case .notEqual: treatsNullAsValue ? grammar.isDifferent : " <> "
    case .less: " < "
    case .lessOrEqual: " <= "
    case .greater: " > "
    case .greaterOrEqual: " >= "
    }
  }

  private mutating func write(_ operand: ExpressionNode, _ match: TextMatch) throws {
    if match.needle.isEmpty, match.position != .whole, match.position != .pattern {
      try write(operand)
      return write(" IS NOT NULL")
    }
    if match.position == .pattern { try LikePattern.check(match.needle) }
    try grammar.write(try searchable(operand), match, to: &self)
  }

  private mutating func write(
    _ column: ColumnReference, _ join: JoinTable, _ owner: any ColumnValue
  ) throws {
    write("\(column.quotedName) IN (SELECT \(join.child) FROM \(name(of: join))")
    write(" WHERE \(join.owner) = ")
    try bind(owner, as: join.ownerType.operandType)
    write(")")
  }

  /// A filter that is true exactly when another is not, including for `NULL`.
  private mutating func writeOpposite(of node: FilterNode) throws {
    let isOnParent = node.onParent != nil
    switch node {
    case .null(let column) where !isOnParent:
      write(try resolved(column).quotedName)
      write(" IS NOT NULL")
    case .absent(let operand) where !isOnParent:
      try write(operand)
      write(" IS NOT NULL")
    case .membership(let column, let list) where !isOnParent:
      try write(try resolved(column), isIn: list, negated: true)
    default:
      let mayBeNull = node.mayBeNull
      write(mayBeNull ? "(" : "NOT (")
      try write(node)
      write(mayBeNull ? ") IS NOT TRUE" : ")")
    }
  }
}
