import Testing

@testable import SchemagenCommands

@Suite("Help and usage")
struct HelpTests {
  private func descriptions(_ root: CommandDescription) -> [CommandDescription] {
    [root] + root.subcommands.flatMap(descriptions)
  }

  @Test("every command has help with an example that fits a terminal")
  func help() async throws {
    let project = try Project()
    for description in descriptions(CommandList.root) {
      #expect(!description.examples.isEmpty, "\(description.invocation) has no example")
      #expect(await project.run(description.path + ["--help"]) == .done)
    }
    #expect(project.transcript.split(separator: "\n").allSatisfy { $0.count <= 100 })
    try Transcript.expect(project, is: "help")
  }

  @Test("a usage error exits with 64 and suggests what was meant")
  func usage() async throws {
    let project = try Project()
    for line in [
      "", "valdate", "prepare", "validate --jsno", "validate --schema", "validate now", "-x",
    ] {
      #expect(await project.run(line) == .usage)
    }
    await project.run("--version")
    #expect(await project.run("help migrate deploy") == .done)
    try Transcript.expect(project, is: "usage")
  }
}
