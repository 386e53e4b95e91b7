import SchemaDiagnostics

/// A comma or semicolon at the end of a line, as in SQL, TypeScript and C.
enum LineSeparator {
  /// The mistake, if the token is a separator.
  static func diagnostic(at cursor: TokenCursor) -> Diagnostic? {
    let token = cursor.token
    guard token.kind == .comma || cursor.bytes[token.start] == UInt8(ascii: ";") else {
      return nil
    }
    let sign = cursor.text(of: token)
    return Diagnostic(
      .lineSeparator, "Lines are not separated with `\(sign)`.", at: cursor.span(of: token),
      help: "Remove it, and put each declaration on its own line.",
      fix: Fix("Remove the `\(sign)`", [Fix.Edit(cursor.span(of: token), with: "")]))
  }
}
