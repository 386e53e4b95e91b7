/// A place between two rows of an ordered query, to continue there; see
/// ``EntityQuery/page(after:size:)``.
///
/// A cursor is text for URLs and JSON, made of the values that the rows are ordered by. It is not
/// encrypted: anyone who has it can read those values. It fits the query that it comes from, with any
/// filter, and a query with another order refuses it.
public struct PageCursor: RawRepresentable, Hashable, Sendable {
  /// The cursor as text: letters, digits, `-` and `_`.
  public let rawValue: String

  /// Takes the text of a cursor; an invalid one throws when it is used.
  ///
  /// - Parameter rawValue: The text.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension PageCursor: LosslessStringConvertible {
  /// Takes the text of a cursor, such as a parameter of a request.
  ///
  /// - Parameter description: The text.
  public init(_ description: String) {
    rawValue = description
  }

  /// The cursor as text.
  public var description: String { rawValue }
}

extension PageCursor: Codable {
  /// Decodes the text.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  /// Encodes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
