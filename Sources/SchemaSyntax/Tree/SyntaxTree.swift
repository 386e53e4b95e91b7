/// One parsed file: its declarations in the order of the text, nothing resolved.
package struct SyntaxTree: Sendable {
  /// The index of the file in its `SourceSet`.
  package let file: Int
  package var declarations: [Declaration]
  /// Comments, blank lines and unreadable lines, in the order of the text.
  package let trivia: [Trivia]

  package init(
    file: Int, declarations: [Declaration], trivia: [Trivia] = []
  ) {
    self.file = file
    self.declarations = declarations
    self.trivia = trivia
  }
}
