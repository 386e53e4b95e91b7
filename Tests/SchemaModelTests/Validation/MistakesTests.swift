import SchemaDiagnostics
import SchemaModel
import TestSupport
import Testing

@Suite("Mistakes")
struct MistakesTests {
  static let fixtures = FixtureFolder("mistakes")

  @Test(
    "each mistake is reported at its place, with help",
    arguments: fixtures.names(endingIn: ".prisma"))
  func mistakes(name: String) throws {
    let file = SourceFile(
      path: "\(name).prisma", bytes: Self.fixtures.bytes(of: "\(name).prisma"))
    let sources = SourceSet([file])
    let result = SchemaCompiler.compile(sources)
    #expect(!result.diagnostics.isEmpty)
    #expect(result.schema == nil || result.diagnostics.allSatisfy { $0.severity == .warning })
    let helpless = result.diagnostics.filter { $0.help == nil }.map(\.message)
    #expect(helpless == [])
    let text = DiagnosticRenderer(sources: sources).render(result.diagnostics)
    try Golden.expect(text, at: Self.fixtures.path(of: "\(name).expected.txt"))
  }
}
