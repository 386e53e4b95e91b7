import DiagnosticPages
import Testing

@testable import SchemagenCommands

@Suite("explain")
struct ExplainCommandTests {
  @Test("explain prints the page of a code in any spelling")
  func page() async throws {
    let project = try Project()
    await project.run("explain S405")
    await project.run("explain s006")
    await project.run("explain [S030]")
    await project.run("explain S201 --json")
    try Transcript.expect(project, is: "explain")
  }

  @Test("explain without a code lists all codes")
  func list() async throws {
    let project = try Project()
    #expect(await project.run("explain") == .done)
    #expect(await project.run("explain --json") == .done)
    let lines = project.transcript.split(separator: "\n").filter { $0.hasPrefix("S") }
    #expect(lines.count == DiagnosticPage.all.count)
    #expect(lines == lines.sorted())
  }

  @Test("an unknown code is a usage error that suggests the closest one")
  func unknown() async throws {
    let project = try Project()
    for line in ["explain S2O1", "explain everything", "explain S201 S202"] {
      #expect(await project.run(line) == .usage)
    }
    try Transcript.expect(project, is: "explain-unknown")
  }
}
