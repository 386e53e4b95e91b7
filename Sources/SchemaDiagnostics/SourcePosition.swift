/// A place in a file as diagnostics print it, with lines and columns from 1.
///
/// `SourceFile` converts it to a ``UTF16Position`` and back.
package struct SourcePosition: Equatable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1.
  package let column: Int

  /// Takes both numbers from 1.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
