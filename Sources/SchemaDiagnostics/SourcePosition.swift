/// A place in a file as people name it.
package struct SourcePosition: Equatable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1.
  package let column: Int

  /// Makes a place from its two numbers, both from 1.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
