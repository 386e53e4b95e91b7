import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("Names with control characters")
struct TerminalTests {
  private func schema(_ models: String) -> String {
    "datasource db {\n  provider = \"sqlite\"\n  url = \"file:app.db\"\n}\n\n" + models
  }

  @Test("migrate, status and diff show them safely, in changes, questions, errors and answers")
  func commands() async throws {
    let model =
      "model User {\n  id Int @id\n  nick Int? @map(\"a\\u001b[31mb\")\n  @@map(\"t\\u001b[32mt\")\n}\n"
    let project = try Project(["schema.prisma": schema(model)])
    let path = project.folder.path
    #expect(await project.run("migrate --name first") == .done, "\(path)")
    try project.folder.write(
      "schema.prisma", schema("model User {\n  id Int @id\n  @@map(\"t\\u001b[32mt\")\n}\n"))
    #expect(await project.run("migrate") == .needsDecision)
    await project.run("migrate", answers: ["q"])
    await project.run("migrate --rename x\u{1B}[33my:z")
    await project.run("migrate --drop User.nick --name second", answers: [])
    await project.run("diff --from empty --to schema.prisma", answers: [])
    await project.run("migrate status --url file:\u{1B}[35m.db")
    await project.run("migrate \u{1B}[36m")
    await project.run("validate --schema \u{1B}[37m")
    let printed = project.transcript.split(separator: "\n").filter { !$0.hasPrefix("$ ") }
    #expect(printed.filter { $0.contains("\u{1B}") } == [])
    #expect(printed.contains { $0.contains("a\u{FFFD}[31mb") })
  }

  @Test("a question ends with q and with no", arguments: ["q", "n", "No", "quit"])
  func refusal(answer: String) async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try project.folder.write(
      "schema/schema.prisma", BlogSchema.text(BlogSchema.users.replacing("nick ", with: "age ")))
    let files = project.folder.files()
    #expect(await project.run("migrate --name second", answers: [answer, "1"]) == .needsDecision)
    #expect(project.folder.files() == files)
  }
}
