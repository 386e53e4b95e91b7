/// The rows that relations lead to from one row, with the conditions that the caller added.
struct RelatedRows: Sendable {
  /// The scope of the row that the relations start at.
  let scope: Int
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
    return RelatedRows(rows, from: parents.scope)
  }

  private init(_ rows: RelatedRows, from scope: Int) {
    self.init(scope: scope, links: rows.links, condition: rows.condition)
    (orderings, limit, offset) = (rows.orderings, rows.limit, rows.offset)
  }

  /// Keeps the rows that meet one more condition.
  func filtered(by filter: QueryFilter) -> RelatedRows {
    var rows = self
    rows.condition = condition.map { .all($0.conjuncts + filter.node.conjuncts) } ?? filter.node
    return rows
  }

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
