import SchemaDiagnostics

/// How the lines of a file begin and end, so that new ones look like those around them.
struct FileLayout {
  /// What a line within a declaration begins with.
  private var indentation = Self.canonicalIndentation
  private var lineEnd = "\n"

  private static let canonicalIndentation = "  "

  init(of file: SourceFile) {
    if let end = file.bytes.firstIndex(of: 0x0A), end > 0, file.bytes[end - 1] == 0x0D {
      lineEnd = "\r\n"
    }
    for number in file.lineStarts.indices {
      let line = file.line(number + 1)
      let blanks = line.prefix { $0 == " " || $0 == "\t" }
      // A single blank is that of a block comment's lines.
      guard blanks.hasPrefix("\t") || blanks.count > 1,
        line.dropFirst(blanks.count).first?.isLetter == true
      else { continue }
      indentation = String(blanks)
      break
    }
  }

  /// Lines with canonical indentation as the file writes them.
  func text(_ lines: [String]) -> String {
    lines.map { line in
      let isIndented = line.hasPrefix(Self.canonicalIndentation)
      let own = isIndented ? indentation + line.dropFirst(Self.canonicalIndentation.count) : line
      return own + lineEnd
    }.joined()
  }
}
