import SchemaDiagnostics

extension Parser {
  /// Goes over a line of a block that means something elsewhere only: a comment of another language,
  /// or a mark that a merge left behind.
  ///
  /// - Returns: Whether there was such a line.
  mutating func passForeignLine() -> Bool {
    // Asked for every line, nearly all of which begin with a word.
    guard token.kind == .unknown || token.kind == .equals else { return false }
    if passConflictMark() { return true }
    guard let comment = foreignComment() else { return false }
    report(comment)
    passUnreadableLine()
    return true
  }

  /// Goes over a line that a merge left behind.
  ///
  /// - Returns: Whether there was such a line.
  mutating func passConflictMark() -> Bool {
    guard let mark = conflictMark else { return false }
    reportConflict(mark)
    passUnreadableLine()
    return true
  }

  private mutating func passUnreadableLine() {
    let item = beginItem()
    pendingDocumentation = nil
    while !token.endsLine { advance() }
    keepUnreadable(from: item.start, in: item)
    endItem()
  }

  /// What is wrong with a comment that begins as in another language; `nil` when none begins here.
  func foreignComment() -> Diagnostic? {
    guard token.kind == .unknown else { return nil }
    let byte = bytes[token.start]
    var end = token.start
    while end < bytes.count, bytes[end] == byte { end += 1 }
    let isComment =
      byte == UInt8(ascii: "#") || (byte == UInt8(ascii: "-") && end - token.start > 1)
    guard isComment else { return nil }
    let mark = span(from: token.start, to: end)
    return Diagnostic(
      .foreignComment, "A comment begins with `//`, not with `\(byte == 0x23 ? "#" : "--")`.",
      at: mark, help: "Write `//`.", fix: Fix("Write `//`", [Fix.Edit(mark, with: "//")]))
  }

  /// The character of the seven that mark a conflict at the beginning of a line:
  /// <https://git-scm.com/docs/git-merge#_how_conflicts_are_presented>.
  private var conflictMark: UInt8? {
    let (start, byte) = (token.start, bytes[token.start])
    guard "<=>|".utf8.contains(byte), start + 7 <= bytes.count,
      start == 0 || bytes[start - 1] == UInt8(ascii: "\n"),
      bytes[start..<start + 7].allSatisfy({ $0 == byte })
    else { return nil }
    let end = start + 7
    return end == bytes.count || " \r\n".utf8.contains(bytes[end]) ? byte : nil
  }

  /// Reports a conflict at its first mark; the others belong to it.
  private mutating func reportConflict(_ mark: UInt8) {
    hasConflict = true
    if mark == UInt8(ascii: "<") || !isInConflict {
      let isWhole = mark == UInt8(ascii: "<")
      report(
        Diagnostic(
          .mergeConflict,
          isWhole
            ? "A merge conflict begins here that nobody has resolved."
            : "This line is left over from a merge conflict.",
          at: span(from: token.start, to: token.start + 7),
          help: isWhole
            ? "Keep one of the two versions, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`."
            : "Remove it."))
    }
    isInConflict = mark != UInt8(ascii: ">") && (isInConflict || mark == UInt8(ascii: "<"))
  }
}
