import CanonicalJSON
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("Failures as JSON")
struct JSONFailureTests {
  private static let invalid = """
    datasource db {
      provider = "sqlite"
      url      = "file:app.db"
    }

    model User {
      id   Int   @id
      name Strin
    }

    """

  /// Runs a command and reads its standard output, which must be one value.
  private func failure(_ line: String, in project: Project) async throws -> JSONObject {
    let before = project.transcript.count
    let status = await project.run(line)
    #expect(status != .done, "\(line)")
    let text = project.transcript.dropFirst(before).split(separator: "\n").dropFirst()
      .prefix { $0 != "(standard error)" && !$0.hasPrefix("(exit") }.joined(separator: "\n")
    let root = try JSONObject(JSONNode(parsing: text))
    let error = try JSONObject(root.required("error"))
    #expect(try !error.string("message").isEmpty)
    #expect(error["place"] != nil)
    #expect(error["help"] != nil)
    #expect(root["diagnostics"] != nil, "\(line)")
    return root
  }

  @Test(
    "every command says with --json what is wrong with the schema",
    arguments: [
      "migrate", "migrate --create-only", "migrate deploy", "migrate status", "migrate undo",
      "migrate baseline", "generate --output out", "diff --from empty --to schema.prisma",
      "diff --from schema.prisma --to empty",
    ])
  func invalidSchema(line: String) async throws {
    let project = try Project(["schema.prisma": Self.invalid])
    let root = try await failure(line + " --json", in: project)
    let diagnostics = try root.required("diagnostics").elements().map {
      try JSONObject($0).string("code")
    }
    #expect(diagnostics == ["S201"])
  }

  @Test("an option of a generator that is not known is such a failure too")
  func generator() async throws {
    let text =
      SchemaInputTests.valid + """

        generator swift {
          provider = "schemagen"
          access   = "secret"
        }

        """
    let project = try Project(["schema.prisma": text])
    let root = try await failure("generate --output out --json", in: project)
    #expect(root["diagnostics"]?.text != "[]")
  }

  @Test(
    "any other failure has the same shape",
    arguments: [
      "--json", "--json=yes", "migrate --json --wrong", "nothing --json",
      "format --schema no --json",
      "migrate deploy --json", "explain S000 --json", "validate --schema no --format json",
      "migrate --url mysql://h/d --json", "init --json --schema schema.prisma",
    ])
  func others(line: String) async throws {
    let project = try Project(["schema.prisma": SchemaInputTests.valid])
    let root = try await failure(line, in: project)
    #expect(root["diagnostics"]?.text == "[]")
  }

  @Test("questions are listed in the same value, and so is what was written before a failure")
  func details() async throws {
    let project = try Project(["schema.prisma": SchemaInputTests.valid])
    await project.run("migrate --name init")
    try project.folder.write(
      "schema.prisma", SchemaInputTests.valid.replacing("model User", with: "model Person"))
    let questions = try await failure("migrate --json", in: project)
    #expect(questions["decisions"] != nil)
    try project.folder.write(
      "migrations/20300101000000_bad/migration.sql",
      "BEGIN;\nINSERT INTO nowhere VALUES (1);\nCOMMIT;\n")
    try project.folder.write("migrations/20300101000000_bad/down.sql", "BEGIN;\nCOMMIT;\n")
    let failed = try await failure("migrate --drop User --json", in: project)
    #expect(failed["written"] != nil)
  }
}
