/// One parsed file: its declarations in the order in which they stand, nothing resolved.
package struct SyntaxTree: Sendable {
  /// The index of the file in its `SourceSet`.
  package let file: Int
  package var declarations: [Declaration]
  /// Comments, blank lines and unreadable lines, in the order in which they stand.
  package let trivia: [Trivia]

  /// Makes a tree from the declarations of a file.
  package init(
    file: Int, declarations: [Declaration], trivia: [Trivia] = []
  ) {
    self.file = file
    self.declarations = declarations
    self.trivia = trivia
  }
}
