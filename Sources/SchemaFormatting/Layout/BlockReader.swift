import SchemaDiagnostics
import SchemaSyntax

/// Puts the lines and the trivia of a block back into the order of the file.
struct BlockReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [SourceSpan]
  private let attributes: [SourceSpan]
  private var trivia: ArraySlice<Trivia>
  private var nextLine = 0
  private var nextAttribute = 0

  /// - Parameters:
  ///   - declaration: The block.
  ///   - trivia: The comments, blank lines and unreadable lines in it.
  ///   - bytes: The file.
  init(
    _ declaration: Declaration, _ trivia: ArraySlice<Trivia>, of bytes: UnsafeBufferPointer<UInt8>
  ) {
    self.bytes = bytes
    self.trivia = trivia
    lines = declaration.lineSpans
    attributes = declaration.attributes.map(\.span)
  }

  /// Takes the comments on the first line of the block.
  ///
  /// - Parameter offset: Where the name of the block ends.
  mutating func takeHeader(after offset: Int) -> [Trivia] {
    var header: [Trivia] = []
    var end = offset
    while end < bytes.count, bytes[end] != UInt8(ascii: "{") {
      if let first = trivia.first, Int(first.span.start) == end {
        header.append(trivia.removeFirst())
        end = Int(first.span.end)
      } else {
        end += 1
      }
    }
    while let first = trivia.first, first.kind != .blankLines,
      !bytes.hasLineBreak(from: end, to: Int(first.span.start))
    {
      header.append(trivia.removeFirst())
      end = Int(first.span.end)
    }
    return header
  }

  /// Reads all that is left of the block.
  mutating func readBody() -> [BlockPart] {
    var parts: [BlockPart] = []
    while let part = readPart() { parts.append(part) }
    return parts
  }

  private mutating func readPart() -> BlockPart? {
    let line = nextLine < lines.count ? lines[nextLine] : nil
    let attribute = nextAttribute < attributes.count ? attributes[nextAttribute] : nil
    let start = min(line?.start ?? .max, attribute?.start ?? .max)
    if let first = trivia.first, first.span.start < start { return takeTrivia(before: start) }
    if let line, line.start == start {
      nextLine += 1
      return .line(nextLine - 1, takeComments(of: line))
    }
    guard let attribute else { return nil }
    nextAttribute += 1
    return .attribute(nextAttribute - 1, takeComments(of: attribute))
  }

  private mutating func takeTrivia(before start: Int32) -> BlockPart {
    let first = trivia.removeFirst()
    if first.kind == .blankLines { return .blankLine }
    guard first.isComment else {
      skipTrivia(within: first.span)
      return .unreadable(first)
    }
    var comments = [first]
    while let next = trivia.first, next.isComment, next.span.start < start {
      comments.append(trivia.removeFirst())
    }
    return .comments(comments)
  }

  private mutating func takeComments(of item: SourceSpan) -> BlockPart.LineComments {
    var comments = BlockPart.LineComments()
    while let first = trivia.first, first.span.start < item.end {
      comments.isInterrupted = true
      trivia.removeFirst()
    }
    var end = Int(item.end)
    while let first = trivia.first, first.isComment,
      !bytes.hasLineBreak(from: end, to: Int(first.span.start))
    {
      comments.trailing.append(trivia.removeFirst())
      end = Int(first.span.end)
    }
    return comments
  }

  /// Skips everything within unreadable lines, in case part of it is in the tree as well.
  private mutating func skipTrivia(within span: SourceSpan) {
    while let first = trivia.first, first.span.start < span.end { trivia.removeFirst() }
    while nextLine < lines.count, lines[nextLine].start < span.end { nextLine += 1 }
    while nextAttribute < attributes.count, attributes[nextAttribute].start < span.end {
      nextAttribute += 1
    }
  }
}
