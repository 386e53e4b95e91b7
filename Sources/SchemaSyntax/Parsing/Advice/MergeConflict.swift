import SchemaDiagnostics

/// The marks that a merge leaves where both sides changed the same lines:
/// <https://git-scm.com/docs/git-merge#_how_conflicts_are_presented>.
struct MergeConflict {
  /// Whether there has been a mark.
  private(set) var isPresent = false
  /// Whether the text is between the first and the last mark of a conflict.
  private var isOpen = false

  /// The character of the seven that begin the line at the token, if they mark a conflict.
  static func mark(at cursor: TokenCursor) -> UInt8? {
    let bytes = cursor.bytes
    let start = cursor.token.start
    let byte = bytes[start]
    guard "<=>|".utf8.contains(byte), start + 7 <= bytes.count,
      start == 0 || bytes[start - 1] == UInt8(ascii: "\n"),
      bytes[start..<start + 7].allSatisfy({ $0 == byte })
    else { return nil }
    let end = start + 7
    return end == bytes.count || " \r\n".utf8.contains(bytes[end]) ? byte : nil
  }

  /// Takes note of a mark.
  ///
  /// - Returns: The mistake at the first mark of a conflict; `nil` for the others.
  mutating func add(_ mark: UInt8, at cursor: TokenCursor) -> Diagnostic? {
    let isFirst = mark == UInt8(ascii: "<")
    let wasOpen = isOpen
    isPresent = true
    isOpen = mark != UInt8(ascii: ">") && (isOpen || isFirst)
    if wasOpen && !isFirst { return nil }
    let place = cursor.span(from: cursor.token.start, to: cursor.token.start + 7)
    guard isFirst else {
      return Diagnostic(
        .mergeConflict, "This line is left over from a merge conflict.", at: place,
        help: "Remove it.")
    }
    return Diagnostic(
      .mergeConflict, "This merge conflict is not resolved.", at: place,
      help: "Keep one of the two versions, "
        + "and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`.")
  }
}
