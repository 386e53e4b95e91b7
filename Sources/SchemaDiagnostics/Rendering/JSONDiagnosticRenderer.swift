package import CanonicalJSON

/// Writes diagnostics as JSON, in a shape that stays as it is; new members may be added.
///
/// ```json
/// {
///   "code": "S201", "severity": "error", "message": "Type `Strin` is not known.",
///   "file": "schema/schema.prisma", "line": 14, "column": 8, "endLine": 14, "endColumn": 13,
///   "help": "Did you mean `String`?",
///   "notes": [{ "message": "…", "file": "…", "line": 1, … }],
///   "fix": {
///     "title": "Write `String`", "edits": [{ "text": "String", "file": "…", "line": 14, … }]
///   }
/// }
/// ```
///
/// Lines and columns count from 1, columns in Unicode scalars; `endColumn` is the one behind the
/// last. `help` and `fix` may be `null`; a fix that writes a password is.
package struct JSONDiagnosticRenderer: Sendable {
  private let sources: SourceSet

  /// Makes a renderer for the diagnostics of some files.
  package init(sources: SourceSet) {
    self.sources = sources
  }

  /// Several diagnostics as a list.
  package func document(for diagnostics: [Diagnostic]) -> JSONNode {
    .array(diagnostics.map(document))
  }

  /// One diagnostic as an object.
  package func document(for diagnostic: Diagnostic) -> JSONNode {
    let diagnostic = diagnostic.withoutSecrets(in: sources)
    return .object(
      [
        ("code", .string(diagnostic.code.rawValue)),
        ("severity", .string(diagnostic.severity.rawValue)),
        ("message", .string(diagnostic.message)),
      ] + place(diagnostic.span) + [
        ("help", .optional(diagnostic.help)),
        ("notes", .array(diagnostic.notes.map(document))),
        ("fix", diagnostic.fix.map(document) ?? .null),
      ])
  }

  private func document(for note: Diagnostic.Note) -> JSONNode {
    .object([("message", .string(note.message))] + place(note.span))
  }

  private func document(for fix: Fix) -> JSONNode {
    let edits = fix.edits.map { edit in
      JSONNode.object([("text", .string(edit.text))] + place(edit.span))
    }
    return ["title": .string(fix.title), "edits": .array(edits)]
  }

  private func place(_ span: SourceSpan) -> [(key: String, value: JSONNode)] {
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
