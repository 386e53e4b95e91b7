import SchemaDiagnostics

/// A number in a notation that the language does not have: `1e10`, `0x1F`, `1_000`.
enum InvalidNumber {
  static func diagnostic(for number: Token, at cursor: TokenCursor) -> Diagnostic {
    let written = cursor.text(of: number)
    let digits = written.filter { $0 != "_" }
    let isSeparated =
      digits != written && !digits.isEmpty && digits.utf8.allSatisfy(\.isDigit)
    return Diagnostic(
      .invalidNumber, "`\(cursor.excerpt(of: number))` is not a number.",
      at: cursor.span(of: number),
      help: "A number has digits and at most one decimal point, such as `-12.50`; "
        + "put anything else in quotes.",
      fix: isSeparated
        ? Fix("Remove the `_`", [Fix.Edit(cursor.span(of: number), with: digits)]) : nil)
  }
}
