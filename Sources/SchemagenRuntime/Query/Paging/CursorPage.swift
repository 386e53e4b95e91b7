/// One page of a query's rows, with the cursors of the pages beside it.
public struct CursorPage<Item> {
  /// The rows of the page.
  public let items: [Item]
  /// Where the next page begins, for ``EntityQuery/page(after:size:)``; nil on the last page.
  public let next: PageCursor?
  /// Where the previous page ends, for ``EntityQuery/page(before:size:)``; nil on the first page.
  public let previous: PageCursor?

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - items: The rows of the page.
  ///   - next: Where the next page begins; nil without one.
  ///   - previous: Where the previous page ends; nil without one.
  public init(items: [Item], next: PageCursor?, previous: PageCursor?) {
    self.items = items
    self.next = next
    self.previous = previous
  }

  /// Whether there is a next page.
  public var hasNext: Bool { next != nil }

  /// Whether there is a previous page.
  public var hasPrevious: Bool { previous != nil }

  /// The same page with converted items, such as the response types of a server.
  ///
  /// - Parameter transform: Converts a row to an item.
  public func map<Other>(_ transform: (Item) throws -> Other) rethrows -> CursorPage<Other> {
    CursorPage<Other>(items: try items.map(transform), next: next, previous: previous)
  }
}

extension CursorPage: Sendable where Item: Sendable {}
extension CursorPage: Equatable where Item: Equatable {}

extension CursorPage: Encodable where Item: Encodable {
  private enum CodingKeys: CodingKey {
    case items, next, previous
  }

  /// Encodes the items and the cursors.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(items, forKey: .items)
    try container.encode(next, forKey: .next)
    try container.encode(previous, forKey: .previous)
  }
}
