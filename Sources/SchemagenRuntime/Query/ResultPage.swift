/// One page of a query's rows, with the numbers that a pager shows.
public struct ResultPage<Item> {
  /// The rows of the page.
  public let items: [Item]
  /// The number of the page, from 1.
  public let number: Int
  /// How many rows a full page has.
  public let size: Int
  /// The number of rows on all pages.
  public let total: Int

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - items: The rows of the page.
  ///   - number: The number of the page, from 1.
  ///   - size: How many rows a full page has, at least 1.
  ///   - total: The number of rows on all pages.
  public init(items: [Item], number: Int, size: Int, total: Int) {
    self.items = items
    self.number = number
    self.size = max(1, size)
    self.total = total
  }

  /// The number of pages; 0 when there are no rows.
  public var pageCount: Int { total / size + (total % size == 0 ? 0 : 1) }

  /// Whether there is a next page.
  public var hasNext: Bool { number < pageCount }

  /// Whether there is a previous page.
  public var hasPrevious: Bool { number > 1 }

  /// The same page with converted items, such as the response types of a server.
  ///
  /// - Parameter transform: Converts a row to an item.
  public func map<Other>(_ transform: (Item) throws -> Other) rethrows -> ResultPage<Other> {
    ResultPage<Other>(items: try items.map(transform), number: number, size: size, total: total)
  }
}

extension ResultPage: Sendable where Item: Sendable {}
extension ResultPage: Equatable where Item: Equatable {}
