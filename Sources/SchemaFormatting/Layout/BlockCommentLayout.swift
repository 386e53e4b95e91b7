import SchemaSyntax

/// The layout of a block comment on lines of its own: `/**`, ` * ` before each line, ` */`.
///
/// Indentation that all lines share is removed; further indentation, as of the fields of a model
/// that is commented out, stays.
struct BlockCommentLayout {
  /// A line of the comment without the star in front of it.
  private struct Line {
    let isStarred: Bool
    var text: ArraySlice<UInt8>
  }

  /// The comment with line feeds, each line after the first indented.
  let text: [UInt8]

  /// Lays out a comment, or nothing where `*/` is missing.
  /// - Parameters:
  ///   - comment: Its bytes from `/*` to `*/`, with line feeds at its line ends.
  ///   - indent: The blanks in front of each of its lines but the first.
  init?(_ comment: [UInt8], indent: Int) {
    guard comment.count >= 4, comment.suffix(2).elementsEqual("*/".utf8) else { return nil }
    var text = Array("/**".utf8)
    let margin = Array(repeating: UInt8(ascii: " "), count: indent)
    for line in Self.lines(of: comment.dropFirst(2).dropLast(2)) {
      text += [UInt8(ascii: "\n")] + margin + (line.isEmpty ? " *" : " * ").utf8 + line
    }
    self.text = text + [UInt8(ascii: "\n")] + margin + " */".utf8
  }

  private static func lines(of content: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(line)
    // The first line begins after `/*`: its blanks have nothing to do with those of the others.
    lines[0].text = lines[0].text.drop(while: isBlank)
    for isStarred in [true, false] {
      let group = lines.indices.dropFirst()
        .filter { lines[$0].isStarred == isStarred && !isRule(lines[$0].text) }
      let width = sharedBlanks(of: group.map { lines[$0].text })
      for index in group { lines[index].text = lines[index].text.dropFirst(width) }
    }
    let texts = lines.map(\.text)
    guard let first = texts.firstIndex(where: { !$0.isEmpty }),
      let last = texts.lastIndex(where: { !$0.isEmpty })
    else { return [] }
    return Array(texts[first...last])
  }

  private static func line(_ raw: ArraySlice<UInt8>) -> Line {
    var text = raw
    while let last = text.last, isBlank(last) { text.removeLast() }
    let content = text.drop(while: isBlank)
    guard content.first == UInt8(ascii: "*") else { return Line(isStarred: false, text: text) }
    return Line(isStarred: true, text: content.dropFirst())
  }

  /// Whether a line holds nothing, or a row of stars as below a heading.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// The number of bytes of the longest run of blanks that all lines begin with.
  private static func sharedBlanks(of lines: [ArraySlice<UInt8>]) -> Int {
    guard var shared = lines.first?.prefix(while: isBlank) else { return 0 }
    for line in lines {
      let common = zip(shared, line).prefix { $0 == $1 }.count
      shared = shared.prefix(common)
    }
    return shared.count
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
