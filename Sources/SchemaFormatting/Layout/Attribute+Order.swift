import SchemaSyntax

extension Attribute {
  /// The order in which attributes are written; those of other names come last.
  private static let order: [String: Int] = [
    "id": 0, "unique": 1, "default": 2, "updatedAt": 3, "index": 4, "fulltext": 5, "map": 6,
    "relation": 7, "ignore": 8,
  ]

  /// The place of the attribute among others.
  var rank: Int { Self.order[name.text] ?? Self.order.count }
}

extension Array {
  /// The elements in the order of a rank; those of one rank keep their order.
  func ordered(by rank: (Element) -> Int) -> [Element] {
    if count < 2 { return self }
    return enumerated().map { (rank: rank($0.element), offset: $0.offset, element: $0.element) }
      .sorted { ($0.rank, $0.offset) < ($1.rank, $1.offset) }.map(\.element)
  }
}
