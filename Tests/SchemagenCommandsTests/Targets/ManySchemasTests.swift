import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("A PostgreSQL schema for each tenant", .enabled(if: PostgresCluster.isAvailable))
struct ManySchemasTests {
  private static let models = """
    enum Role {
      ADMIN
      USER
    }

    model User {
      id        Int      @id @default(autoincrement())
      email     String   @unique
      role      Role     @default(USER)
      updatedAt DateTime @updatedAt(by: Database)
      posts     Post[]
    }

    model Post {
      id       Int  @id
      author   User @relation(fields: [authorId], references: [id])
      authorId Int
      tags     Tag[]
    }

    model Tag {
      id    Int    @id
      posts Post[]
    }

    """

  private let cluster: PostgresCluster
  private let database: String
  private let project: Project

  init() async throws {
    cluster = try PostgresCluster.shared()
    let url = try cluster.makeDatabase()
    database = String(url.split(separator: "/").last ?? "")
    project = try Project(
      ["schema/schema.prisma": Self.schema(Self.models), ".env": "DATABASE_URL=\"\(url)\"\n"],
      placeholders: [
        ("127.0.0.1:\(cluster.port)", "HOST"), ("postgresql database \(database)", "DATABASE"),
        (database, "DATABASE"),
      ])
    try cluster.execute(
      "CREATE SCHEMA tenant_b; CREATE SCHEMA tenant_a; CREATE SCHEMA other", in: database)
    await project.run("migrate --create-only --name first --quiet")
  }

  private static func schema(_ models: String) -> String {
    BlogSchema.text(models, provider: "postgresql", url: "env(\"DATABASE_URL\")")
  }

  private func tables(_ schema: String) throws -> Int {
    let count = try cluster.execute(
      "SELECT count(*) FROM pg_tables WHERE schemaname = '\(schema)'", in: database)
    return Int(count.filter(\.isNumber)) ?? -1
  }

  @Test("each schema that matches gets everything of its own, and the others get nothing")
  func each() async throws {
    #expect(
      await project.run("migrate deploy --each-schema tenant_* --parallel 2 --quiet") == .done)
    #expect(try tables("tenant_a") == 5)
    #expect(try tables("tenant_b") == 5)
    #expect(try tables("public") == 0 && tables("other") == 0)
    #expect(await project.run("db drift --each-schema tenant_* --exit-code --quiet") == .done)
    // The enum, the sequence and the trigger are those of the schema, wherever the session looks.
    try cluster.execute(
      "INSERT INTO tenant_b.\"User\" (email, \"updatedAt\") VALUES ('a', now() - interval '1 day');"
        + "UPDATE tenant_b.\"User\" SET role = 'ADMIN'", in: database)
    let rows = try cluster.execute(
      "SELECT role, \"updatedAt\" > now() - interval '1 hour' FROM tenant_b.\"User\"", in: database)
    #expect(rows.contains("ADMIN|t"))
    let types = try cluster.execute(
      "SELECT count(DISTINCT atttypid) FROM pg_attribute WHERE attname = 'role'", in: database)
    #expect(types.contains("2"))
    #expect(await project.run("db health --each-schema *") == .failed)
    #expect(await project.run("db health --each-schema tenant_? --wait 2") == .done)
  }

  @Test("one that fails is named with its place, and the others are done")
  func failure() async throws {
    await project.run("migrate deploy --each-schema tenant_* --quiet")
    try cluster.execute(
      "INSERT INTO tenant_a.\"User\" (email, \"updatedAt\") VALUES ('a', now());"
        + "ALTER TABLE tenant_b.\"Tag\" ADD COLUMN extra INT", in: database)
    try project.folder.write(
      "schema/schema.prisma",
      Self.schema(Self.models.replacing("email     String", with: "code String\n  email String")))
    await project.run("migrate --create-only --name code --quiet")
    #expect(await project.run("migrate deploy --each-schema tenant_*") == .failed)
    #expect(await project.run("migrate status --each-schema tenant_* --exit-code") == .different)
    #expect(
      await project.run("migrate deploy --each-schema tenant_* --dry-run --quiet --json") == .done)
    try cluster.execute("DELETE FROM tenant_a.\"User\"", in: database)
    #expect(await project.run("migrate deploy --each-schema tenant_*") == .done)
    #expect(await project.run("migrate status --each-schema tenant_* --exit-code --quiet") == .done)
    let text = project.transcript.replacing(/in \d+ ms/, with: "in N ms")
    try Transcript.expect(text, is: "many-schemas")
  }

  @Test("a database that cannot be looked into does not stop the others")
  func unreachable() async throws {
    let lost = cluster.url(of: "nowhere")
    let empty = try cluster.makeDatabase()
    let deploy =
      ["migrate", "deploy", "--each-schema", "tenant_*"]
      + [lost, cluster.url(of: database), empty].flatMap { ["--url", $0] }
    #expect(await project.run(deploy) == .failed)
    #expect(project.transcript.contains("2 of 4 databases failed: "))
    #expect(project.transcript.contains("No schema of"))
    #expect(try tables("tenant_a") == 5 && tables("tenant_b") == 5)
  }

  @Test("what would do the same to one table for each tenant is refused or warned of")
  func named() async throws {
    #expect(await project.run("migrate deploy --each-schema tenat_*") == .failed)
    try project.folder.write(
      "schema/migrations/20990101000000_named/migration.sql",
      "BEGIN;\nCREATE VIEW public.\"all\" AS SELECT 1 AS a;\nCOMMIT;\n")
    #expect(await project.run("migrate deploy --each-schema tenant_* --no-verify") == .failed)
    #expect(
      project.transcript.contains(
        "20990101000000_named/migration.sql:2 names a database schema: view public.all."))
    let qualified = Self.schema(
      Self.models.replacing("\n}\n\nmodel", with: "\n  @@schema(\"app\")\n}\n\nmodel")
        .replacing("  posts Post[]\n}\n", with: "  posts Post[]\n  @@schema(\"app\")\n}\n"))
    try project.folder.write(
      "qualified/schema.prisma",
      qualified.replacing("\n}\n\nenum", with: "\n  schemas = [\"app\"]\n}\n\nenum"))
    await project.run("migrate --schema qualified --create-only --name first")
    #expect(await project.run("migrate deploy --schema qualified --each-schema other") == .failed)
    #expect(project.transcript.contains("The datasource has `schemas`"))
    #expect(try tables("app") == 0)
  }

  @Test("the pattern wins over the schema of the URL, and says so")
  func schemaOfURL() async throws {
    let url = cluster.url(of: database) + "?schema=other"
    #expect(
      await project.run(["migrate", "deploy", "--each-schema", "tenant_a", "--url", url]) == .done)
    #expect(project.transcript.contains("?schema=other of the URL has no effect"))
    #expect(try tables("tenant_a") == 5 && tables("other") == 0)
  }
}
