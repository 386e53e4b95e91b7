/// The text that a column must contain, and at which position.
struct TextMatch: Sendable {
  enum Position: Sendable {
    case anywhere, prefix, suffix, whole
    /// The needle is a `LIKE` pattern of the caller's.
    case pattern
  }

  let needle: String
  let position: Position
  let isCaseInsensitive: Bool
}
