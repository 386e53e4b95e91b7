import Foundation
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("migrate squash")
struct SquashTests {
  /// A project with three migrations, one of them with rows and a view that were written by hand, and a
  /// fourth that comes after them.
  private func project(
    provider: String = "sqlite", url: String = "\"file:../app.db\"", _ environment: String = ""
  ) async throws -> Project {
    let text = { (models: String) in BlogSchema.text(models, provider: provider, url: url) }
    let project = try Project(
      ["schema/schema.prisma": text(BlogSchema.users), ".env": environment])
    await project.run("migrate --name first --quiet")
    await project.run("migrate new --name rows --quiet")
    try edit(
      "migration.sql", project,
      """
      INSERT INTO "User" ("email", "nick") VALUES ('A@B.C', 'it''s \\ me'), ('d', 'e');
      UPDATE "User" SET "email" = lower("email");
      CREATE VIEW mails AS SELECT "email" FROM "User";
      """)
    try edit("down.sql", project, "DROP VIEW mails;\nDELETE FROM \"User\";")
    await project.run("migrate --quiet")
    try project.folder.write("schema/schema.prisma", text(BlogSchema.posts))
    await project.run("migrate --name posts --quiet")
    try project.folder.write(
      "schema/schema.prisma", text(BlogSchema.posts + "model Note {\n  id Int @id\n}\n"))
    await project.run("migrate --name note --quiet")
    return project
  }

  private func edit(_ file: String, _ project: Project, _ statements: String) throws {
    let path = "schema/migrations/20261121093100_rows/" + file
    let text = try #require(project.folder.read(path))
    try project.folder.write(path, text.replacing("BEGIN;\n", with: "BEGIN;\n\n\(statements)\n"))
  }

  @Test("the first migrations become one, which old databases have and new ones get")
  func squash() async throws {
    let project = try await project()
    let path = project.folder.path + "/app.db"
    #expect(await project.run("migrate squash --until posts") == .failed)
    #expect(await project.run("migrate squash --until posts --force") == .done)
    project.list()
    project.show("schema/migrations/20261121093300_squashed/migration.sql")
    #expect(await project.run("migrate status --exit-code") == .done)
    #expect(await project.run("migrate deploy") == .done)
    #expect(await project.run("migrate check") == .done)
    #expect(await project.run("db drift --exit-code") == .done)
    let insert = "INSERT INTO \"User\" (\"email\", \"nick\") VALUES ('x', 'y')"
    try await OutsideChange.run(insert, path)
    try FileManager.default.removeItem(atPath: path)
    #expect(await project.run("migrate deploy") == .done)
    #expect(await project.run("migrate squash --force") == .done)
    #expect(await project.run("migrate squash --force") == .failed)
    #expect(await project.run("migrate down --accept-data-loss") == .done)
    #expect(await project.run("migrate status") == .done)
    #expect(await project.run("migrate deploy") == .done)
    try Transcript.expect(project, is: "migrate-squash")
  }

  @Test("what the scripts of SQLite do for themselves is not listed, the same by hand is")
  func bookkeeping() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try project.folder.write(
      "schema/schema.prisma",
      BlogSchema.text(BlogSchema.users.replacing("nick  String", with: "nick  String?")))
    await project.run("migrate --name rebuilt --quiet")
    let rebuilt =
      project.folder.read("schema/migrations/20261121093100_rebuilt/migration.sql") ?? ""
    #expect(rebuilt.contains("INSERT INTO \"_schemagen_checks\""))
    #expect(rebuilt.contains("INSERT INTO sqlite_sequence"))
    await project.run("migrate new --name counter --quiet")
    let start = "UPDATE sqlite_sequence SET seq = 1000 WHERE name = 'User'"
    try project.folder.write(
      "schema/migrations/20261121093200_counter/migration.sql", "\(start);\n")
    await project.run("migrate --quiet")
    #expect(await project.run("migrate squash --force") == .done)
    let listed = project.transcript.split(separator: "\n").filter { $0.contains("migration.sql:") }
    #expect(listed.count == 1 && listed.first?.hasSuffix(start) == true, "\(listed)")
  }

  @Test("a database that has only some of the migrations is refused, and says what it needs")
  func partly() async throws {
    let project = try await project()
    #expect(await project.run("migrate deploy --url file:old.db --to rows") == .done)
    #expect(await project.run("migrate squash --until posts --force --quiet") == .done)
    #expect(await project.run("migrate baseline") == .done)
    #expect(await project.run("migrate deploy --url file:old.db") == .failed)
    #expect(await project.run("migrate status --url file:old.db") == .failed)
    #expect(await project.run("migrate status --url file:old.db --url file:app.db") == .failed)
    #expect(await project.run("migrate down --url file:old.db") == .failed)
    try project.folder.write("schema/migrations/20261121093000_first/migration.sql", "SELECT 1;")
    #expect(await project.run("migrate status") == .failed)
    try Transcript.expect(project, is: "migrate-squash-partly")
  }

  @Test("a checkout from before a squash is to be updated, and takes nothing back")
  func olderCheckout() async throws {
    let project = try await project()
    #expect(await project.run("migrate deploy") == .done)
    let files = project.folder.files().filter { $0.hasPrefix("schema/") }
    let texts = try files.map { ($0, try #require(project.folder.read($0))) }
    #expect(await project.run("migrate squash --until posts --force --quiet") == .done)
    #expect(await project.run("migrate deploy") == .done)
    let squashed = try #require(project.folder.files().first { $0.contains("_squashed/") })
    try FileManager.default.removeItem(
      atPath: project.folder.path + "/"
        + squashed.split(separator: "/").dropLast().joined(separator: "/"))
    for (name, text) in texts { try project.folder.write(name, text) }
    #expect(await project.run("migrate new later --quiet") == .done)
    let rows = try #require(project.folder.files().first { $0.hasSuffix("_later/migration.sql") })
    try project.folder.write(
      rows, try #require(project.folder.read(rows)).replacing("BEGIN;", with: "BEGIN;\nSELECT 1;"))
    #expect(await project.run("migrate status") == .failed)
    #expect(await project.run("migrate deploy") == .failed)
    #expect(await project.run("migrate down 3 --accept-data-loss") == .failed)
    #expect(await project.run("migrate down --to first --accept-data-loss") == .failed)
    let last = project.transcript.split(separator: "$ schemagen migrate status").last ?? ""
    #expect(last.contains("Update the checkout, with `git pull`"))
    #expect(!last.contains("`schemagen migrate down"))
    try Transcript.expect(project, is: "migrate-squash-older-checkout")
  }

  @Test("what cannot be carried keeps the migrations as they are")
  func unequal() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    await project.run("migrate --name posts --quiet")
    // A key that its header does not describe.
    let path = "schema/migrations/20261121093100_posts/migration.sql"
    let text = try #require(project.folder.read(path))
    try project.folder.write(
      path, text.replacing("COMMIT;", with: "DROP INDEX \"User_email_key\";\nCOMMIT;"))
    let files = project.folder.files()
    #expect(await project.run("migrate squash --force") == .failed)
    #expect(project.folder.files() == files)
    try Transcript.expect(project, is: "migrate-squash-unequal")
  }

  @Test("a later migration of a branch that starts between the replaced ones is in the way")
  func branches() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    let snapshot = try #require(project.folder.read("schema/snapshot.json"))
    let note = BlogSchema.users + "model Note {\n  id Int @id\n}\n"
    try project.folder.write("schema/schema.prisma", BlogSchema.text(note))
    await project.run("migrate --name note --create-only --quiet")
    let one = "/schema/migrations/20261121093100_note"
    try FileManager.default.moveItem(
      atPath: project.folder.path + one, toPath: project.folder.path + "/elsewhere")
    try project.folder.write("schema/snapshot.json", snapshot)
    let tag = BlogSchema.users + "model Tag {\n  id Int @id\n}\n"
    try project.folder.write("schema/schema.prisma", BlogSchema.text(tag))
    await project.run("migrate --name tag --create-only --quiet")
    try FileManager.default.moveItem(
      atPath: project.folder.path + "/elsewhere", toPath: project.folder.path + one)
    try project.folder.write("schema/snapshot.json", "<<<<<<< one\n=======\n>>>>>>> two\n")
    try project.folder.write(
      "schema/schema.prisma", BlogSchema.text(note + "model Tag {\n  id Int @id\n}\n"))
    #expect(await project.run("migrate --create-only") == .done)
    #expect(await project.run("migrate deploy") == .done)
    #expect(await project.run("migrate squash --force --until note") == .failed)
    #expect(project.transcript.contains("Replace it, too: `--until 20261121093200_tag`."))
    #expect(await project.run("migrate squash --force --until tag") == .done)
    #expect(await project.run("migrate deploy") == .done)
    #expect(await project.run("migrate check") == .done)
  }

  @Test(
    "functions, triggers, numbers and rows are carried on PostgreSQL",
    .enabled(if: PostgresCluster.isAvailable))
  func postgresql() async throws {
    let cluster = try PostgresCluster.shared()
    let url = try cluster.makeDatabase()
    let project = try await project(
      provider: "postgresql", url: "env(\"DATABASE_URL\")", "DATABASE_URL=\"\(url)\"\n")
    await project.run("migrate new --name audit --quiet")
    let path = "schema/migrations/20261121093500_audit/migration.sql"
    let text = try #require(project.folder.read(path))
    try project.folder.write(
      path,
      text.replacing(
        "BEGIN;",
        with: """
          BEGIN;
          CREATE TABLE audit (id int GENERATED ALWAYS AS IDENTITY, note text);
          CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN INSERT INTO audit (note) VALUES (NEW."nick"); RETURN NEW; END $$;
          CREATE TRIGGER noted AFTER INSERT ON "User" FOR EACH ROW EXECUTE FUNCTION note();
          INSERT INTO "User" ("email", "nick") VALUES ('t', 'noted');
          """))
    try project.folder.write(
      "schema/migrations/20261121093500_audit/down.sql",
      "DROP TABLE audit;\nDROP FUNCTION note() CASCADE;\nDELETE FROM \"User\" WHERE \"email\" = 't';"
    )
    #expect(await project.run("migrate") == .done)
    #expect(await project.run("migrate squash --force") == .failed)
    #expect(await project.run(["migrate", "squash", "--force", "--server", url]) == .done)
    #expect(await project.run("migrate deploy") == .done)
    #expect(await project.run(["migrate", "check", "--server", url]) == .done)
    let other = try cluster.makeDatabase()
    #expect(await project.run(["migrate", "deploy", "--url", other]) == .done)
    let name = String(other.split(separator: "/").last ?? "")
    let users = "SELECT string_agg(concat(id, nick), ',' ORDER BY id) FROM \"User\""
    #expect(try cluster.execute(users, in: name).contains("1it's \\ me,2e,3noted"))
    #expect(try cluster.execute("SELECT count(*) FROM audit", in: name).contains("1"))
    _ = try cluster.execute(
      "INSERT INTO \"User\" (\"email\", \"nick\") VALUES ('new', 'new')", in: name)
    #expect(try cluster.execute(users, in: name).contains("4new"))
    #expect(try cluster.execute("SELECT max(id) FROM audit", in: name).contains("2"))
  }
}
