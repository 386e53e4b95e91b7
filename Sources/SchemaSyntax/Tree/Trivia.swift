package import SchemaDiagnostics

/// Something in a file that has no meaning but has to survive formatting.
package struct Trivia: Equatable, Sendable {
  /// What it is.
  package enum Kind: Sendable {
    /// `// …`, without its line end.
    case lineComment
    /// `/// …`, without its line end.
    case documentation
    /// `/* … */`
    case blockComment
    /// One or more lines with nothing on them.
    case blankLines
    /// Lines that could not be read; an error was reported about them.
    case unreadable
    /// The empty place where a `}` is missing.
    case missingBrace
  }

  package let kind: Kind
  package let span: SourceSpan

  package init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }

  /// Whether it is a comment of any kind.
  package var isComment: Bool {
    kind == .lineComment || kind == .documentation || kind == .blockComment
  }
}
