import Foundation
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("Bad input: migrations and databases")
struct MigrationsInputTests {
  private func project() async throws -> Project {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    await project.run("migrate --name posts --quiet")
    return project
  }

  private let first = "schema/migrations/20261121093000_first"
  private let second = "schema/migrations/20261121093100_posts"

  private func remove(_ name: String, _ project: Project) throws {
    try FileManager.default.removeItem(atPath: project.folder.path + "/" + name)
  }

  private func move(_ name: String, to target: String, _ project: Project) throws {
    let folder = project.folder.path + "/"
    try FileManager.default.moveItem(atPath: folder + name, toPath: folder + target)
  }

  @Test("the error for a migration that was edited, removed or renamed names it and the fix")
  func editedFolder() async throws {
    let project = try await project()
    let text = try #require(project.folder.read(second + "/migration.sql"))
    try project.folder.write(second + "/migration.sql", text + "-- edited\n")
    await project.run("migrate")
    await project.run("migrate status")
    try project.folder.write(second + "/migration.sql", text.replacing("\n", with: "\r\n"))
    await project.run("migrate")
    try project.folder.write(second + "/migration.sql", "")
    await project.run("migrate")
    try project.folder.write(second + "/migration.sql", text.replacing("COMMIT;", with: ""))
    await project.run("migrate deploy")
    try remove(second + "/migration.sql", project)
    await project.run("migrate")
    try project.folder.write(second + "/migration.sql", text)
    try move(second, to: "schema/migrations/20261121093100_other", project)
    await project.run("migrate")
    try move("schema/migrations/20261121093100_other", to: "schema/migrations/posts", project)
    await project.run("migrate")
    try remove("schema/migrations/posts", project)
    await project.run("migrate")
    await project.run("migrate status")
    try Transcript.expect(project, is: "input-edited-folder")
  }

  @Test("a gap, a fork and a snapshot of another commit have different errors")
  func brokenChain() async throws {
    let project = try await project()
    try move(first, to: "first", project)
    await project.run("migrate")
    try move("first", to: first, project)
    let fork = try #require(project.folder.read(second + "/migration.sql"))
    let id = "20261121100000_branch"
    try project.folder.write(
      "schema/migrations/\(id)/migration.sql",
      fork.replacing("20261121093100_posts", with: id))
    await project.run("migrate")
    try remove("schema/migrations/\(id)", project)
    let snapshot = try #require(project.folder.read("schema/snapshot.json"))
    try remove(first + "/changes.json", project)
    try project.folder.write("schema/snapshot.json", "<<<<<<< HEAD\n" + snapshot)
    await project.run("migrate")
    try project.folder.write(
      "schema/snapshot.json", snapshot.replacing("\"title\"", with: "\"name\""))
    await project.run("migrate")
    try remove("schema/snapshot.json", project)
    await project.run("migrate")
    await project.run("diff --from schema/migrations --to schema")
    try Transcript.expect(project, is: "input-broken-chain")
  }

  @Test("a snapshot that is missing or has conflict marks is computed again from the migrations")
  func computedAgain() async throws {
    let project = try await project()
    let snapshot = try #require(project.folder.read("schema/snapshot.json"))
    try project.folder.write("schema/snapshot.json", "<<<<<<< HEAD\n" + snapshot)
    await project.run("migrate")
    #expect(project.folder.read("schema/snapshot.json") == snapshot)
    try remove("schema/snapshot.json", project)
    await project.run("migrate")
    #expect(project.folder.read("schema/snapshot.json") == snapshot)
    try project.folder.write(first + "/changes.json", "{}\n")
    try remove("schema/snapshot.json", project)
    await project.run("migrate")
    try project.folder.write(
      first + "/changes.json",
      #"{"format": 1, "sqlite": {"added": [{"table": "X", "origin": {"model": "X"}}]}}"#)
    await project.run("migrate")
    try Transcript.expect(project, is: "input-computed-snapshot")
  }

  @Test("migrations of two branches go on from the sum of both, unless they change the same facts")
  func branches() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    let snapshot = try #require(project.folder.read("schema/snapshot.json"))
    let aged = { (type: String) in
      BlogSchema.users.replacing("nick  String", with: "nick  String\n  age   \(type)")
    }
    // Each branch starts from the first migration, and is kept aside while the next one is written.
    for (number, models) in [BlogSchema.posts, aged("Int?"), aged("BigInt?")].enumerated() {
      try project.folder.write("schema/snapshot.json", snapshot)
      try project.folder.write("schema/schema.prisma", BlogSchema.text(models))
      await project.run("migrate --name b --id 2026112110000\(number) --create-only --quiet")
      try move("schema/migrations/2026112110000\(number)_b", to: "branch\(number)", project)
    }
    try project.folder.write("schema/snapshot.json", "<<<<<<< HEAD\n" + snapshot)
    let both = BlogSchema.posts.replacing("nick  String", with: "nick  String\n  age   Int?")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(both))
    for number in 0...1 {
      try move("branch\(number)", to: "schema/migrations/2026112110000\(number)_b", project)
    }
    await project.run("migrate")
    await project.run("migrate status")
    try move("branch2", to: "schema/migrations/20261121100002_b", project)
    await project.run("migrate")
    try Transcript.expect(project, is: "migrate-branches")
  }

  @Test("undo of a migration from a branch leaves the sum of the others, also from the start")
  func undoOfBranch() async throws {
    let note = "model Note {\n  id Int @id @default(autoincrement())\n}\n"
    let project = try Project()
    for (name, models) in [("b", note), ("a", BlogSchema.users)] {
      try project.folder.write("schema/schema.prisma", BlogSchema.text(models))
      let time = name == "b" ? "20261121100000" : "20261121090000"
      await project.run("migrate --name \(name) --id \(time) --create-only --quiet")
      try move("schema/snapshot.json", to: "\(name).json", project)
      try move("schema/migrations", to: name, project)
    }
    try move("a", to: "schema/migrations", project)
    try move("b/20261121100000_b", to: "schema/migrations/20261121100000_b", project)
    #expect(await project.run("migrate undo --force") == .done)
    #expect(project.folder.read("schema/snapshot.json") == project.folder.read("a.json"))
    try Transcript.expect(project, is: "migrate-undo-branch")
  }

  @Test("without a migrations folder deploy and status are errors, and create no database")
  func deployWithoutFolder() async throws {
    let project = try await project()
    await project.run("migrate deploy --migrations schema/migration --url file:other.db")
    await project.run("migrate deploy --json --migrations schema/migration --url file:other.db")
    await project.run("migrate status --migrations schema/migration --url file:other.db")
    #expect(project.folder.read("other.db") == nil)
    try Transcript.expect(project, is: "input-no-folder")
  }

  @Test("a database with tables but no history is not touched, and baseline takes it over")
  func notEmpty() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    await project.run("migrate deploy --url file:other.db --quiet")
    try remove("schema/migrations", project)
    try remove("schema/snapshot.json", project)
    try await OutsideChange.run(
      "DROP TABLE _schemagen_migrations", project.folder.path + "/other.db")
    await project.run("migrate --name first --url file:other.db")
    project.list()
    await project.run("migrate baseline --url file:other.db")
    await project.run("migrate --url file:other.db")
    try Transcript.expect(project, is: "input-not-empty")
  }

  @Test("Prisma's migrations are recognised, and baseline takes them over")
  func prisma() async throws {
    let project = try Project([
      "prisma/schema.prisma": BlogSchema.text(BlogSchema.users),
      "prisma/migrations/migration_lock.toml": "provider = \"sqlite\"\n",
      "prisma/migrations/20230101000000_init/migration.sql": "CREATE TABLE \"User\" (id INT);\n",
    ])
    try await OutsideChange.run(
      """
      CREATE TABLE "User" (
        "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "email" TEXT NOT NULL, "nick" TEXT NOT NULL
      );
      CREATE UNIQUE INDEX "User_email_key" ON "User"("email")
      """, project.folder.path + "/app.db")
    await project.run("migrate")
    await project.run("migrate baseline")
    await project.run("migrate")
    project.list()
    try Transcript.expect(project, is: "input-prisma")
  }

  @Test("a provider that differs from the snapshot's is an error, and the migrations are kept")
  func otherProvider() async throws {
    let project = try await project()
    try project.folder.write(
      "schema/schema.prisma", BlogSchema.text(BlogSchema.posts, provider: "postgresql"))
    await project.run("migrate --create-only")
    try project.folder.write(
      "schema/schema.prisma",
      BlogSchema.text(
        "model A {\n  id String @id\n}\n", provider: "cockroachdb", url: "\"postgres://h/d\""))
    await project.run("migrate")
    await project.run("diff --from empty --to schema")
    try project.folder.write("schema/schema.prisma", BlogSchema.users)
    await project.run("migrate")
    await project.run("diff --from empty --to schema")
    try Transcript.expect(project, is: "input-other-provider")
  }

  @Test("the error for a missing or wrong URL does not repeat it")
  func urls() async throws {
    let project = try Project([
      "schema/schema.prisma": BlogSchema.text(BlogSchema.users, url: "env(\"APP_URL\")")
    ])
    await project.run("migrate")
    for url in [
      "mysql://me:secret@h/d", "secret", "postgres://me:secret@localhost/d", "file:no/such/a.db",
      "file:.",
    ] {
      await project.run("migrate --url \(url)")
    }
    project.list()
    #expect(!project.transcript.replacing("--url ", with: "").contains("error: secret"))
    try Transcript.expect(project, is: "input-urls")
  }

  @Test("migrate changes nothing if a file cannot be written")
  func readOnly() async throws {
    let project = try await project()
    try project.folder.write("app.txt", "no database at all, but a text of some length\n")
    await project.run("migrate deploy --url file:app.txt")
    try project.folder.write("file", "")
    await project.run("migrate --migrations file/migrations --create-only")
    await project.run("migrate --migrations file --create-only")
    try Transcript.expect(project, is: "input-read-only")
  }
}
