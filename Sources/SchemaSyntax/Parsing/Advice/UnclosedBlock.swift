import SchemaDiagnostics

/// A block without its `}`.
enum UnclosedBlock {
  /// The mistake, which is only noticed at the next block or at the end of the file.
  ///
  /// - Parameters:
  ///   - header: The first line of the block.
  ///   - next: The keyword of the next block.
  ///   - end: Where the block should have been closed at the latest.
  ///   - cursor: Where the parser is.
  static func diagnostic(
    for header: BlockHeader, next: Token?, end: Int, at cursor: TokenCursor
  ) -> Diagnostic {
    let keyword = header.keyword.rawValue
    let start = header.item.start
    return Diagnostic(
      .unclosedBlock,
      header.name.map { "`\(keyword) \(cursor.excerpt(of: $0))` is never closed." }
        ?? "This \(keyword) is never closed.",
      at: header.name.map { cursor.span(of: $0) }
        ?? cursor.span(from: start, to: start + keyword.utf8.count),
      notes: next.map { [Diagnostic.Note("the next block starts here", at: cursor.span(of: $0))] }
        ?? [],
      help: "Close the block with `}` on its own line.",
      fix: Fix("Close the block", [closingBrace(before: end, at: cursor)]))
  }

  /// A `}` on its own line, after the last line of the block that is not blank.
  private static func closingBrace(before end: Int, at cursor: TokenCursor) -> Fix.Edit {
    var last = end
    while last > 0, " \t\r\n".utf8.contains(cursor.bytes[last - 1]) { last -= 1 }
    let text = end < cursor.bytes.count ? "\n}\n\n" : "\n}\n"
    return Fix.Edit(cursor.span(from: last, to: end), with: text)
  }
}
