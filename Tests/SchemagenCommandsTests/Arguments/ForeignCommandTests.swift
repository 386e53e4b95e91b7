import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("Commands of other tools")
struct ForeignCommandTests {
  @Test(
    "a command of another tool leads to the same command here, or to a note that it does not exist yet"
  )
  func words() async throws {
    let project = try Project()
    for line in [
      "deploy", "migrate dev --name init", "db reset", "repair --applied x",
      "db sync", "introspect", "studio", "makemigrations app", "sqlmigrate app 0001",
      "showmigrations", "push", "pull", "up", "down", "upgrade head", "rollback",
      "migrate rollback",
      "lint", "rebase", "language-server", "migrate up --json", "Status", "db", "migrate dveploy",
    ] {
      #expect(await project.run(line) == .usage)
    }
    try Transcript.expect(project, is: "foreign-commands")
  }

  @Test("every one of them is understood, and none is a command of ours")
  func all() async throws {
    #expect(ForeignCommand.allWords.count > 80)
    for words in ForeignCommand.allWords {
      let project = try Project()
      #expect(await project.run(words) == .usage, "\(words)")
      #expect(!project.transcript.contains("The commands are"), "\(words)")
      #expect(!project.transcript.contains("Did you mean"), "\(words)")
    }
  }

  @Test("the commands that they lead to exist")
  func targets() async throws {
    for words in ForeignCommand.allWords {
      let help = ForeignCommand(words.split(separator: " ").map(String.init))?.help ?? ""
      #expect(help.hasSuffix("."), "\(words)")
      for quoted in help.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      where !quoted.offset.isMultiple(of: 2) && quoted.element.hasPrefix("schemagen") {
        let line = quoted.element.split(separator: " ").dropFirst().map(String.init)
        #expect(throws: Never.self) { try ArgumentParser.parse(line, root: CommandList.root) }
      }
    }
  }
}
