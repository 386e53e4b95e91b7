extension ResultPage: Encodable where Item: Encodable {
  private enum CodingKeys: CodingKey {
    case items, number, size, total, pageCount, hasNext
  }

  /// Encodes the items with the numbers that a pager shows.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(items, forKey: .items)
    try container.encode(number, forKey: .number)
    try container.encode(size, forKey: .size)
    try container.encode(total, forKey: .total)
    try container.encode(pageCount, forKey: .pageCount)
    try container.encode(hasNext, forKey: .hasNext)
  }
}
