/// Text that goes into a `--` comment of SQL.
enum CommentText {
  /// The text on one line, without anything that could end the comment.
  static func line(_ text: String) -> String {
    String(
      text.unicodeScalars.map { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: " "
        default: Character(scalar)
        }
      })
  }
}
