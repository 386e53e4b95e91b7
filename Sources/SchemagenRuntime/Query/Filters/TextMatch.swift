/// The text that a column must contain, and at which position.
struct TextMatch: Sendable {
  enum Position: Sendable {
    case anywhere, prefix, suffix, whole
  }

  let needle: String
  let position: Position
  let isCaseInsensitive: Bool
}
