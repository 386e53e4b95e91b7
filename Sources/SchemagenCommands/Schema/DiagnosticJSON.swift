import SchemaDiagnostics

/// Diagnostics as `--json` shows them.
enum DiagnosticJSON {
  /// One diagnostic, with its place counted as editors count.
  static func value(_ diagnostic: Diagnostic, _ sources: SourceSet) -> JSONDocument {
    .object(
      [
        ("code", .string(diagnostic.code.rawValue)),
        ("severity", .string(diagnostic.severity.rawValue)),
        ("message", .string(diagnostic.message)),
      ] + place(diagnostic.span, sources) + [
        ("help", .optional(diagnostic.help)),
        ("notes", .array(diagnostic.notes.map { note($0, sources) })),
      ])
  }

  private static func note(_ note: Diagnostic.Note, _ sources: SourceSet) -> JSONDocument {
    .object([("message", .string(note.message))] + place(note.span, sources))
  }

  private static func place(
    _ span: SourceSpan, _ sources: SourceSet
  ) -> [(key: String, value: JSONDocument)] {
    guard let file = sources.file(of: span) else { return [] }
    let start = file.position(at: Int(span.start))
    let end = file.position(at: Int(span.end))
    return [
      ("file", .string(file.path)), ("line", .number(start.line)),
      ("column", .number(start.column)), ("endLine", .number(end.line)),
      ("endColumn", .number(end.column)),
    ]
  }
}
