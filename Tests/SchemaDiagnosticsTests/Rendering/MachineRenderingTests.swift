import CanonicalJSON
import Foundation
import SchemaDiagnostics
import TestSupport
import Testing

@Suite("Diagnostics for machines")
struct MachineRenderingTests {
  static let goldens = FixtureFolder("machines")

  private let sources = SourceSet([
    SourceFile(path: "schema/a.prisma", text: "model A {\n  id Intt\n}\n"),
    SourceFile(path: "schema/größe, b:%.prisma", text: "model A {\n}\n"),
  ])

  private var diagnostics: [Diagnostic] {
    let type = SourceSpan(file: 0, start: 15, end: 19)
    let second = SourceSpan(file: 1, start: 6, end: 7)
    return [
      Diagnostic(
        DiagnosticCode("S201"), "Type `Intt` is \"unknown\".", at: type,
        help: "Did you mean `Int`?", fix: Fix("Write `Int`", [Fix.Edit(type, with: "Int")])),
      Diagnostic(
        DiagnosticCode("S103"), "100 % twice,\nand two lines.", at: second, severity: .warning,
        notes: [Diagnostic.Note("first here", at: SourceSpan(file: 0, start: 6, end: 7))]),
      Diagnostic(
        DiagnosticCode("S201"), "Spans lines.", at: SourceSpan(file: 0, start: 6, end: 14)),
    ]
  }

  @Test("JSON has a stable shape")
  func json() throws {
    let text = JSONDiagnosticRenderer(sources: sources).document(for: diagnostics).text
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [[String: Any]])
    try Golden.expect(text + "\n", at: Self.goldens.path(of: "diagnostics.json"))
  }

  @Test("GitHub gets one annotation a diagnostic, with its separators escaped")
  func gitHub() throws {
    let text = GitHubDiagnosticRenderer(sources: sources).render(diagnostics)
    #expect(text.split(separator: "\n").count == diagnostics.count)
    try Golden.expect(text, at: Self.goldens.path(of: "github.txt"))
    #expect(GitHubDiagnosticRenderer(sources: sources).render([]).isEmpty)
  }

  @Test("SARIF names rules, places, related places and fixes")
  func sarif() throws {
    let renderer = SARIFDiagnosticRenderer(sources: sources, toolVersion: "1.2.3")
    let text = renderer.document(for: diagnostics).text
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
    try Golden.expect(text + "\n", at: Self.goldens.path(of: "log.sarif"))
  }
}
