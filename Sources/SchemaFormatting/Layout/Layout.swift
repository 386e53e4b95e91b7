import SchemaDiagnostics
import SchemaSyntax

/// The canonical text of one file while it is being written.
///
/// Everything readable is written from the tree, everything else copied from the file.
struct Layout {
  let tree: SyntaxTree
  let bytes: UnsafeBufferPointer<UInt8>
  var output: [UInt8] = []
  var table = LayoutTable()
  /// The first trivia that has not been written yet.
  private var nextTrivia = 0

  /// How many spaces each line of a block starts with.
  static let indent = 2

  init(_ tree: SyntaxTree, of bytes: UnsafeBufferPointer<UInt8>) {
    self.tree = tree
    self.bytes = bytes
    output.reserveCapacity(bytes.count + bytes.count / 8)
  }

  /// Writes the whole file.
  mutating func write() -> [UInt8] {
    var needsBlankLine = false
    for declaration in tree.declarations {
      writeTrivia(before: Int(declaration.span.start), &needsBlankLine)
      if needsBlankLine { endLine() }
      write(declaration)
      needsBlankLine = true
    }
    writeTrivia(before: .max, &needsBlankLine)
    return output
  }

  /// Writes comments and unreadable lines between blocks; one blank line is kept of several.
  private mutating func writeTrivia(before end: Int, _ needsBlankLine: inout Bool) {
    while let trivia = takeTrivia(before: end) {
      if trivia.kind == .blankLines {
        needsBlankLine = !output.isEmpty
        continue
      }
      if needsBlankLine { endLine() }
      needsBlankLine = false
      output.append(contentsOf: RawText(lines: trivia, in: bytes, indent: 0))
      endLine()
    }
  }

  private mutating func write(_ declaration: Declaration) {
    let end = Int(declaration.span.end)
    let first = nextTrivia
    while takeTrivia(before: end) != nil {}
    var reader = BlockReader(declaration, tree.trivia[first..<nextTrivia], of: bytes)
    writeHeader(of: declaration, reader.takeHeader(after: Int(declaration.name.span.end)))
    writeBody(of: declaration, reader.readBody())
    if nextTrivia < tree.trivia.count, tree.trivia[nextTrivia].kind == .missingBrace {
      nextTrivia += 1
      return
    }
    output.append(UInt8(ascii: "}"))
    writeComments(onLineOf: end)
    endLine()
  }

  private mutating func writeHeader(of declaration: Declaration, _ trivia: [Trivia]) {
    output.append(contentsOf: declaration.keyword.utf8)
    output.append(UInt8(ascii: " "))
    output.append(contentsOf: declaration.name.text.utf8)
    output.append(contentsOf: " {".utf8)
    for trivia in trivia {
      output.append(UInt8(ascii: " "))
      write(trivia)
    }
    endLine()
  }

  /// Writes comments that follow a closing brace on its line.
  private mutating func writeComments(onLineOf offset: Int) {
    var end = offset
    while nextTrivia < tree.trivia.count {
      let trivia = tree.trivia[nextTrivia]
      let start = Int(trivia.span.start)
      guard trivia.isComment, !bytes.hasLineBreak(from: end, to: start) else { return }
      nextTrivia += 1
      output.append(UInt8(ascii: " "))
      write(trivia)
      end = Int(trivia.span.end)
    }
  }

  private mutating func write(_ trivia: Trivia) {
    output.append(contentsOf: RawText(trivia, in: bytes, indent: 0))
  }

  private mutating func endLine() {
    output.append(UInt8(ascii: "\n"))
  }

  private mutating func takeTrivia(before end: Int) -> Trivia? {
    guard nextTrivia < tree.trivia.count, Int(tree.trivia[nextTrivia].span.start) < end else {
      return nil
    }
    nextTrivia += 1
    return tree.trivia[nextTrivia - 1]
  }
}
