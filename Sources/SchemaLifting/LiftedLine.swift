/// A line of a lifted schema, with what it is about.
struct LiftedLine {
  let text: String
  /// `nil` for lines that cannot be wrong, such as braces and comments.
  let part: LiftedPart?

  init(_ text: String, _ part: LiftedPart? = nil) {
    self.text = text
    self.part = part
  }
}
