import SchemaDiagnostics

/// `# …` as in Python or GraphQL, `-- …` as in SQL.
enum ForeignComment {
  /// The mistake, if the token begins such a comment.
  static func diagnostic(at cursor: TokenCursor) -> Diagnostic? {
    let (token, bytes) = (cursor.token, cursor.bytes)
    guard token.kind == .unknown else { return nil }
    let byte = bytes[token.start]
    var end = token.start
    while end < bytes.count, bytes[end] == byte { end += 1 }
    let isHash = byte == UInt8(ascii: "#")
    guard isHash || (byte == UInt8(ascii: "-") && end - token.start > 1) else { return nil }
    let mark = cursor.span(from: token.start, to: end)
    return Diagnostic(
      .foreignComment, "Comments start with `//`, not with `\(isHash ? "#" : "--")`.", at: mark,
      help: "Write `//`.", fix: Fix("Write `//`", [Fix.Edit(mark, with: "//")]))
  }
}
