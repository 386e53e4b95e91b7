import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("The article about existing databases")
struct ExistingDatabasesTests {
  private static let article = Document(
    "Sources/SchemagenCommands/Documentation.docc/ExistingDatabases.md")

  @Test(
    "its database becomes its schema with its report, and can be taken over",
    .enabled(if: PostgresCluster.isAvailable))
  func example() async throws {
    let url = try PostgresCluster.shared().makeDatabase()
    let database = try await Database.connect(url)
    let script = try #require(Self.article.blocks(in: "sql").first)
    try await database.perform { try $0.run(script: script) }
    await database.close()
    let project = try Project([:], environment: ["DATABASE_URL": url])
    #expect(await project.run("db pull --report") == .done)
    #expect(project.folder.read("schema/schema.prisma") == Self.article.blocks(in: "prisma").first)
    let report = try #require(Self.article.blocks(in: "text").first)
    #expect(project.transcript.contains(report), "\(project.transcript)")
    #expect(await project.run("validate") == .done)
    #expect(await project.run("diff --from \(url) --to schema --exit-code --quiet") == .done)
    #expect(await project.run("migrate baseline") == .done)
    #expect(await project.run("db drift --exit-code") == .done)
  }
}
