/// A JSON value with the line it starts at.
struct JSONNode {
  indirect enum Content {
    case object([String: JSONNode])
    case array([JSONNode])
    case string(String)
    case number(Int)
    case boolean(Bool)
    case null
  }

  let content: Content
  let line: Int
}
