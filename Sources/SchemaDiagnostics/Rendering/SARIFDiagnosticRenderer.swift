package import CanonicalJSON

/// Writes diagnostics as a SARIF 2.1.0 log, which code hosts and editors show:
/// <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.
package struct SARIFDiagnosticRenderer: Sendable {
  private let sources: SourceSet
  private let toolVersion: String
  private let rule: @Sendable (DiagnosticCode) -> RuleDescription?

  /// Makes a renderer for the diagnostics of some files.
  ///
  /// - Parameters:
  ///   - sources: The files that the diagnostics are about.
  ///   - toolVersion: The version of schemagen, for the log.
  ///   - rule: What is known about a code.
  package init(
    sources: SourceSet, toolVersion: String,
    rule: @escaping @Sendable (DiagnosticCode) -> RuleDescription? = { _ in nil }
  ) {
    self.sources = sources
    self.toolVersion = toolVersion
    self.rule = rule
  }

  /// The log of one run.
  package func document(for diagnostics: [Diagnostic]) -> JSONNode {
    let diagnostics = diagnostics.map { $0.withoutSecrets(in: sources) }
    let codes = Set(diagnostics.map(\.code)).sorted { $0.rawValue < $1.rawValue }
    let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    let driver: JSONNode = [
      "name": "schemagen", "version": .string(toolVersion), "rules": .array(codes.map(rule)),
    ]
    let run: JSONNode = [
      "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
      "results": .array(diagnostics.map { result(for: $0, rule: places[$0.code] ?? -1) }),
    ]
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [run],
    ]
  }

  /// Section 3.49 of the standard.
  private func rule(for code: DiagnosticCode) -> JSONNode {
    guard let rule = rule(code) else { return ["id": .string(code.rawValue)] }
    var members: [(key: String, value: JSONNode)] = [
      ("id", .string(code.rawValue)), ("shortDescription", ["text": .string(rule.title + ".")]),
      ("fullDescription", ["text": .string(rule.text)]),
      ("help", ["text": .string(rule.text), "markdown": .string(rule.markdown)]),
    ]
    if let link = rule.link { members.append(("helpUri", .string(link))) }
    return .object(members)
  }

  private func result(for diagnostic: Diagnostic, rule: Int) -> JSONNode {
    let text = [diagnostic.message, diagnostic.help].compactMap { $0 }.joined(separator: " ")
    var members: [(key: String, value: JSONNode)] = [
      ("ruleId", .string(diagnostic.code.rawValue)), ("ruleIndex", .number(rule)),
      ("level", .string(diagnostic.severity.rawValue)), ("message", ["text": .string(text)]),
      ("locations", .array([["physicalLocation": location(of: diagnostic.span)]])),
    ]
    if !diagnostic.notes.isEmpty {
      members.append(("relatedLocations", .array(diagnostic.notes.map(related))))
    }
    if let fix = diagnostic.fix { members.append(("fixes", [self.fix(for: fix)])) }
    return .object(members)
  }

  private func related(to note: Diagnostic.Note) -> JSONNode {
    ["physicalLocation": location(of: note.span), "message": ["text": .string(note.message)]]
  }

  private func location(of span: SourceSpan) -> JSONNode {
    ["artifactLocation": artifact(of: span), "region": region(of: span)]
  }

  private func artifact(of span: SourceSpan) -> JSONNode {
    ["uri": .string(FileURI.text(for: sources.file(of: span)?.path ?? ""))]
  }

  private func region(of span: SourceSpan) -> JSONNode {
    guard let file = sources.file(of: span) else { return [:] }
    let start = file.position(at: Int(span.start))
    let end = file.position(at: Int(span.end))
    return [
      "startLine": .number(start.line), "startColumn": .number(start.column),
      "endLine": .number(end.line), "endColumn": .number(end.column),
    ]
  }

  private func fix(for fix: Fix) -> JSONNode {
    // A change is about one file, so the edits of each file form one.
    let files = Set(fix.edits.map(\.span.file)).sorted()
    let changes = files.compactMap { file -> JSONNode? in
      let edits = fix.edits.filter { $0.span.file == file }
      guard let first = edits.first else { return nil }
      return [
        "artifactLocation": artifact(of: first.span),
        "replacements": .array(edits.map(replacement)),
      ]
    }
    return ["description": ["text": .string(fix.title)], "artifactChanges": .array(changes)]
  }

  private func replacement(for edit: Fix.Edit) -> JSONNode {
    [
      "deletedRegion": region(of: edit.span), "insertedContent": ["text": .string(edit.text)],
    ]
  }
}
