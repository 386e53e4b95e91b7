/// The rows that relations lead to from one row, with the conditions that the caller added.
struct RelatedRows: Sendable {
  /// The number of the row that the relations start at; see ``RowNumber``.
  private(set) var scope: Int
  /// The numbers that closures on the related rows know them by.
  private(set) var numbers: [Int] = []
  /// The relations, of which all but the last lead to one row.
  var links: [RelationLink]
  var condition: FilterNode?
  var orderings: [QueryOrdering] = []
  var limit: Int?
  var offset: Int?

  init(scope: Int, links: [RelationLink], condition: FilterNode? = nil) {
    self.scope = scope
    self.links = links
    self.condition = condition
  }

  /// The same rows, seen from a row that others lead to this one from.
  func after(_ parents: RelatedRows) -> RelatedRows {
    var rows = self
    rows.links = parents.links + links
    rows.scope = parents.scope
    return rows
  }

  /// A new number for the related rows in one closure.
  mutating func addNumber() -> Int {
    let number = RowNumber.next()
    numbers.append(number)
    return number
  }

  /// Keeps the rows that meet one more condition.
  func filtered(by filter: QueryFilter) -> RelatedRows {
    var rows = self
    rows.condition = condition.map { .all($0.conjuncts + filter.node.conjuncts) } ?? filter.node
    if rows.depth > NestingLimit.depth { rows.condition = .excessive }
    return rows
  }

  /// How deep the condition is nested, as a condition on the row that the relations start at.
  var depth: Int { (condition?.depth ?? 0) + 1 }

  /// Includes rows that were deleted.
  func showing(_ visible: RowScope) -> RelatedRows {
    var rows = self
    if !rows.links.isEmpty { rows.links[rows.links.count - 1].visible = visible }
    return rows
  }

  /// Checks that the rows can be asked about in a condition.
  func checkedForConditions() throws -> RelatedRows {
    if limit == nil, offset == nil { return self }
    throw DatabaseError.invalidArgument(
      "a condition on related rows cannot have a limit",
      help: "limit related rows in with { } only, and express the condition with filter")
  }
}
