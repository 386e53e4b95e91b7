/// A JSON value, read from a text or made to be written.
package struct JSONNode: Sendable {
  /// What the value is.
  package enum Content: Equatable, Sendable {
    case null
    case boolean(Bool)
    /// The number as it is written, so that `1.50` stays `1.50`.
    case number(String)
    case string(String)
    case array([JSONNode])
    /// Members in their order.
    case object([Member])
  }

  /// One entry of an object.
  package struct Member: Equatable, Sendable {
    package let key: String
    package let value: JSONNode
  }

  package let content: Content
  /// The line that the value starts at, counted from 1; `nil` when it was not read from a text.
  package let line: Int?
  /// Whether ``JSONLayout/facts`` keeps the value on one line.
  let isFact: Bool

  init(_ content: Content, line: Int? = nil, isFact: Bool = false) {
    self.content = content
    self.line = line
    self.isFact = isFact
  }
}

extension JSONNode: Equatable {
  /// Whether two values have the same content, wherever they were read.
  package static func == (left: JSONNode, right: JSONNode) -> Bool {
    left.content == right.content
  }
}
