import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("schemagen db drift") struct DriftCommandTests {
  @Test("a database is compared with what its applied migrations made, and only read")
  func sqlite() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("db drift")
    await project.run("migrate --name first --quiet")
    await project.run("db drift --exit-code")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    await project.run("migrate --name posts --create-only --quiet")
    #expect(await project.run("db drift --exit-code") == .done)
    try await OutsideChange.run(
      """
      ALTER TABLE "User" ADD COLUMN age INTEGER;
      CREATE INDEX "User_age" ON "User"(age);
      CREATE VIEW "names" AS SELECT nick FROM "User"
      """, project.folder.path + "/app.db")
    #expect(await project.run("db drift --exit-code") == .different)
    await project.run("db drift --sql")
    await project.run("db drift --json")
    await project.run("diff --from file:app.db --to schema --exit-code")
    await project.run("diff --from schema --to file:app.db --json")
    await project.run("diff --from file:app.db --to file:app.db --exit-code")
    await project.run("diff --from file:other.db --to schema")
    await project.run("db drift --url file:other.db")
    await project.run("db")
    try Transcript.expect(project, is: "db-drift")
  }

  @Test("the SQL of drift makes the database equal again")
  func takenBack() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.posts)])
    await project.run("migrate --name first --quiet")
    let path = project.folder.path + "/app.db"
    try await OutsideChange.run(
      """
      DROP INDEX "User_email_key"; ALTER TABLE "Post" ADD COLUMN extra TEXT;
      CREATE TABLE "notes" (id INTEGER PRIMARY KEY)
      """, path)
    #expect(await project.run("db drift --exit-code") == .different)
    await project.run("db drift --sql")
    let sql = try #require(
      project.transcript.components(separatedBy: "$ schemagen db drift --sql\n").last?
        .components(separatedBy: "(exit 0)").first)
    try await OutsideChange.run(sql, path)
    #expect(await project.run("db drift --exit-code") == .done)
  }

  @Test("baseline refuses a database that is not what the migrations make, unless it is forced")
  func baseline() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    let path = project.folder.path + "/app.db"
    try await OutsideChange.run("CREATE TABLE \"User\" (id INTEGER PRIMARY KEY)", path)
    await project.run("migrate baseline")
    #expect(project.folder.files().filter { $0.contains("migrations") }.isEmpty)
    await project.run("migrate baseline --force")
    await project.run("db drift --exit-code")
    try Transcript.expect(project, is: "baseline-verified")
  }

  @Test("baseline refuses a database with migrations that the folder lacks, unless it is forced")
  func missing() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try FileManager.default.removeItem(atPath: project.folder.path + "/schema/migrations")
    try FileManager.default.removeItem(atPath: project.folder.path + "/schema/snapshot.json")
    #expect(await project.run("migrate baseline") == .failed)
    #expect(project.folder.files().filter { $0.contains("migrations") }.isEmpty)
    #expect(await project.run("migrate baseline --force") == .done)
    #expect(await project.run("migrate baseline") == .failed)
    try Transcript.expect(project, is: "baseline-missing")
  }

  @Test(
    "on PostgreSQL what the server writes in other words is not a difference",
    .enabled(if: PostgresCluster.isAvailable))
  func postgresql() async throws {
    let url = try PostgresCluster.shared().makeDatabase()
    let models = """
      enum Role {
        USER
        ADMIN
      }
      model User {
        id        Int      @id @default(autoincrement())
        email     String   @unique @db.VarChar(80)
        role      Role     @default(USER)
        tags      String[] @default(["a"])
        score     Decimal  @default(0) @db.Decimal(10, 2)
        born      DateTime @default("2020-01-01T00:00:00Z") @db.Date
        createdAt DateTime @default(now())
        updatedAt DateTime @updatedAt(by: Database)
        shout     String   @generated("upper(email)")
        deletedAt DateTime?
        @@check("score between 0 and 10 and role in ('USER', 'ADMIN')", map: "score_range")
        @@index([role], where: { deletedAt: null })
        @@index(expression: "lower(email)", map: "User_lower")
        @@unique([email, role], where: raw("role <> 'ADMIN'"), map: "User_partial")
      }

      """
    let project = try Project(
      [
        "schema/schema.prisma": BlogSchema.text(
          models, provider: "postgresql", url: "env(\"DATABASE_URL\")")
      ],
      environment: ["DATABASE_URL": url])
    #expect(await project.run("migrate --name first") == .done, "\(project.transcript)")
    #expect(await project.run("db drift --exit-code") == .done, "\(project.transcript)")
    #expect(
      await project.run(["diff", "--from", url, "--to", "schema", "--exit-code"]) == .done,
      "\(project.transcript)")
    let database = try await Database.connect(url)
    try await database.perform { connection in
      try connection.run(
        script: """
          ALTER TABLE "User" ALTER born DROP NOT NULL, ALTER "createdAt" SET DEFAULT now(),
            DROP CONSTRAINT score_range; ALTER TYPE "Role" ADD VALUE 'GUEST' BEFORE 'ADMIN'
          """)
    }
    #expect(await project.run("db drift --exit-code") == .different)
    for words in ["score_range", "GUEST", "\"born\""] {
      #expect(project.transcript.contains(words))
    }
    #expect(!project.transcript.contains("\"createdAt\""))
    await database.close()
  }

  @Test(
    "a locked table ends the command in time, and the holder is named",
    .enabled(if: PostgresCluster.isAvailable))
  func locked() async throws {
    let url = try PostgresCluster.shared().makeDatabase()
    let models =
      "model A {\n  id Int @id\n  n Int\n  @@index(expression: \"abs(n)\", map: \"i\")\n}\n"
    let project = try Project(
      [
        "schema/schema.prisma": BlogSchema.text(
          models, provider: "postgresql", url: "env(\"DATABASE_URL\")")
      ],
      environment: ["DATABASE_URL": url])
    await project.run("migrate --name first --quiet")
    let database = try await Database.connect(url)
    try await database.transaction { tx in
      try await tx.execute("LOCK TABLE \"A\" IN ACCESS EXCLUSIVE MODE")
      #expect(await project.run("db drift") == .failed)
    }
    await database.close()
    #expect(project.transcript.contains("user postgres"), "\(project.transcript)")
  }

  @Test("migrate status --drift also says what was changed by hand")
  func status() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    #expect(await project.run("migrate status --drift --exit-code") == .done)
    try await OutsideChange.run(
      "CREATE INDEX extra ON \"User\" (\"nick\")", project.folder.path + "/app.db")
    #expect(await project.run("migrate status --exit-code") == .done)
    #expect(await project.run("migrate status --drift --exit-code") == .different)
    #expect(await project.run("migrate status --drift --json") == .done)
    #expect(
      await project.run("migrate status --drift --url file:app.db --url file:./app2.db") == .done)
    try Transcript.expect(project, is: "migrate-status-drift")
  }
}
