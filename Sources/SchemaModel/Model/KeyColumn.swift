/// A column of a key or index, with what the index does with it.
package struct KeyColumn: Equatable, Sendable {
  /// The direction in which an index keeps a column.
  package enum Sort: String, Sendable {
    case ascending = "Asc"
    case descending = "Desc"
  }

  /// The field's name.
  package let field: String
  package let sort: Sort?
  /// A prefix length (`length:`), which only MySQL knows.
  package let length: Int?
  /// The operator class in SQL (`gin_trgm_ops`), from `ops:`.
  package let operatorClass: String?

  package init(
    _ field: String, sort: Sort? = nil, length: Int? = nil, operatorClass: String? = nil
  ) {
    self.field = field
    self.sort = sort
    self.length = length
    self.operatorClass = operatorClass
  }
}
