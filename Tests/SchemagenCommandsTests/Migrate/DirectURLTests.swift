import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("The URL for migrations")
struct DirectURLTests {
  private static let schema = """
    datasource db {
      provider  = "sqlite"
      url       = "file:../pooled.db"
      directUrl = "file:../direct.db"
    }

    model User {
      id Int @id
    }

    """

  @Test("migrate and db commands use directUrl where there is one, and --url wins")
  func direct() async throws {
    let project = try Project(["schema/schema.prisma": Self.schema])
    for command in [
      "migrate --name first --quiet", "migrate deploy", "migrate status --exit-code",
      "db drift --exit-code", "db push --dry-run --force", "db pull --print --quiet",
    ] {
      #expect(await project.run(command) == .done, "\(command)")
    }
    #expect(project.folder.files().filter { $0.hasSuffix(".db") } == ["direct.db"])
    #expect(await project.run("migrate deploy --url file:other.db") == .done)
    #expect(project.folder.files().filter { $0.hasSuffix(".db") } == ["direct.db", "other.db"])
  }

  @Test(
    "a mistake in .env is told with its file and line, and without the value",
    arguments: [
      ("DATABASE_URL file:secret.db", "There is no `=` after DATABASE_URL."),
      ("DATABASE_URL=\"file:secret.db", "The value of DATABASE_URL has no closing quote."),
      ("DATABASE_URL=secret.db", "The URL from DATABASE_URL in .env does not start with a scheme."),
    ])
  func mistakes(line: String, message: String) async throws {
    let project = try Project([
      "schema/schema.prisma": BlogSchema.text(
        BlogSchema.users, provider: "sqlite", url: "env(\"DATABASE_URL\")"),
      ".env": "# the database\n\(line)\n",
    ])
    #expect(await project.run("migrate --name first") == .failed)
    #expect(project.transcript.contains(".env:2: error: \(message)\n"))
    #expect(!project.transcript.contains("secret"))
    #expect(project.folder.files().allSatisfy { !$0.hasSuffix(".db") })
  }

  @Test(
    "what the driver has to say about a URL reaches the terminal",
    .enabled(if: PostgresCluster.isAvailable))
  func notices() async throws {
    let url = try PostgresCluster.shared().makeDatabase()
    let project = try Project([
      "schema/schema.prisma":
        "datasource db {\n  provider = \"postgresql\"\n  url = env(\"DATABASE_URL\")\n}\n",
      "schema/migrations/20260101000000_first/migration.sql":
        "DROP TABLE IF EXISTS gone;\nCREATE TABLE a (b TEXT);\n",
    ])
    let status = await project.run(
      "migrate deploy --no-verify --url \(url.replacing(" ", with: "%20"))?pgbouncer=true&schema=app&colour=red"
    )
    #expect(status == .done)
    #expect(
      project.transcript.contains("warning: The URL parameter colour is unknown and has no effect.")
    )
    #expect(project.transcript.contains("Table \"gone\" does not exist, skipping."))
    #expect(!project.transcript.contains("schema has no effect"))
  }
}
