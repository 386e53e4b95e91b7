extension FilterNode {
  /// The condition with other columns; conditions that consist of conditions stay as they are.
  func mappingColumns(
    _ convert: (ColumnReference) throws -> ColumnReference
  ) rethrows -> FilterNode {
    switch self {
    case .constant, .related, .sql, .conjunction, .disjunction, .negation, .excessive: self
    case .flag(let column): .flag(try convert(column))
    case .comparison(let column, let comparison, let value):
      .comparison(try convert(column), comparison, value)
    case .expressions(let left, let comparison, let right):
      .expressions(
        try left.mappingColumns(convert), comparison, try right.mappingColumns(convert))
    case .absent(let operand): .absent(try operand.mappingColumns(convert))
    case .null(let column): .null(try convert(column))
    case .membership(let column, let list): .membership(try convert(column), list)
    case .text(let operand, let match): .text(try operand.mappingColumns(convert), match)
    case .json(let location, let test):
      .json(JSONLocation(column: try convert(location.column), steps: location.steps), test)
    case .search(let column, let search): .search(try convert(column), search)
    case .list(let column, let test): .list(try convert(column), test)
    case .linked(let column, let join, let owner): .linked(try convert(column), join, owner: owner)
    }
  }

  /// Whether all columns pass a test, for a condition that does not consist of conditions.
  func allColumns(_ test: (ColumnReference) -> Bool) -> Bool {
    switch self {
    case .constant, .related, .sql, .conjunction, .disjunction, .negation, .excessive: true
    case .flag(let column), .comparison(let column, _, _), .null(let column),
      .membership(let column, _), .search(let column, _), .list(let column, _),
      .linked(let column, _, _):
      test(column)
    case .expressions(let left, _, let right): left.allColumns(test) && right.allColumns(test)
    case .absent(let operand), .text(let operand, _): operand.allColumns(test)
    case .json(let location, _): test(location.column)
    }
  }

  /// A condition on a field of a parent as a condition on the parent, which databases find by its
  /// indexes; nil for other conditions.
  ///
  /// Without a parent the field is `NULL`: then only `!=` and the test for `NULL` hold.
  var onParent: FilterNode? {
    if allColumns({ $0.origin == nil }) { return nil }
    switch self {
    case .expressions, .absent: return nil
    case .text(.column, _): break
    case .text: return nil
    default: break
    }
    var parent: RelatedRows?
    let condition = mappingColumns { column in
      guard case .parent(let links) = column.origin, column.text == nil else { return column }
      parent = RelatedRows(scope: column.scope, links: links)
      var own = column
      own.origin = nil
      own.scope = RowNumber.innermost
      return own
    }
    guard let parent else { return nil }
    switch condition {
    case .comparison(_, .notEqual, _), .null:
      return FilterNode.related(parent.filtered(by: QueryFilter(condition.negated))).negated
    default: return .related(parent.filtered(by: QueryFilter(condition)))
    }
  }
}
