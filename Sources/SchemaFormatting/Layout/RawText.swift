import SchemaDiagnostics
import SchemaSyntax

/// Text that is copied from the file, with line feeds at its line ends.
struct RawText: Sequence {
  private let text: [UInt8]

  /// Copies the bytes between two offsets.
  init(from start: Int, to end: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var text: [UInt8] = []
    text.reserveCapacity(end - start)
    for offset in start..<end {
      if bytes[offset] != UInt8(ascii: "\r") {
        text.append(bytes[offset])
      } else if offset + 1 == end || bytes[offset + 1] != UInt8(ascii: "\n") {
        text.append(UInt8(ascii: "\n"))
      }
    }
    self.text = text
  }

  /// Copies trivia on its own lines, block comments in their canonical layout.
  init(lines trivia: Trivia, in bytes: UnsafeBufferPointer<UInt8>, indent: Int) {
    let raw = Self(from: Int(trivia.span.start), to: Int(trivia.span.end), in: bytes)
    if trivia.kind == .blockComment,
      let layout = BlockCommentLayout(raw.text, indent: indent)
    {
      text = layout.text
    } else {
      text = raw.text
    }
  }

  /// Copies trivia that follows something on its line; the lines of a block comment that begin
  /// with `*` are aligned with its first.
  init(_ trivia: Trivia, in bytes: UnsafeBufferPointer<UInt8>, indent: Int) {
    let raw = Self(from: Int(trivia.span.start), to: Int(trivia.span.end), in: bytes)
    if trivia.kind == .blockComment {
      text = Self.aligned(raw.text, indent: indent)
    } else {
      text = raw.text
    }
  }

  func makeIterator() -> IndexingIterator<[UInt8]> { text.makeIterator() }

  private static func aligned(_ comment: [UInt8], indent: Int) -> [UInt8] {
    let lines = comment.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var result = Array(lines[0])
    for line in lines.dropFirst() {
      result.append(UInt8(ascii: "\n"))
      let content = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if content.first == UInt8(ascii: "*") {
        result.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent + 1))
        result.append(contentsOf: content)
      } else {
        result.append(contentsOf: line)
      }
    }
    return result
  }
}
