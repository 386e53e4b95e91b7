/// What text a column has to contain, and where.
struct TextMatch: Sendable {
  enum Position: Sendable {
    case anywhere, prefix, suffix, whole
  }

  let needle: String
  let position: Position
  let isCaseInsensitive: Bool
}
