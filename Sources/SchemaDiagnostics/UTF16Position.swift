/// A place in a file as language servers name it, with lines and characters from 0:
/// <https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#position>.
package struct UTF16Position: Equatable, Sendable {
  /// The line, from 0.
  package let line: Int
  /// The column in UTF-16 code units, from 0.
  package let character: Int

  /// Takes both numbers from 0, as they come over the wire.
  package init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }
}
