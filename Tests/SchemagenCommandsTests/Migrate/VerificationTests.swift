import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("Verification before the last commit") struct VerificationTests {
  private static let urls = PostgresCluster.isAvailable ? ["sqlite", "postgresql"] : ["sqlite"]

  private func schema(_ models: String, _ provider: String) -> String {
    BlogSchema.text(models, provider: provider, url: "env(\"DATABASE_URL\")")
  }

  /// A project, and the URL of its database.
  private func project(_ provider: String, _ models: String) throws -> (Project, String) {
    let files = ["schema/schema.prisma": schema(models, provider)]
    if provider == "sqlite" {
      let project = try Project(files, environment: ["DATABASE_URL": "file:app.db"])
      return (project, "sqlite:\(project.folder.path)/app.db")
    }
    let url = try PostgresCluster.shared().makeDatabase()
    return (try Project(files, environment: ["DATABASE_URL": url]), url)
  }

  /// Edits the SQL of the only migration.
  private func edit(_ project: Project, _ old: String, _ new: String) throws {
    let file = try #require(
      project.folder.files().first { $0.hasSuffix("/migration.sql") })
    let text = try #require(project.folder.read(file))
    #expect(text.contains(old))
    try project.folder.write(file, text.replacing(old, with: new))
  }

  @Test("SQL that does not lead to changes.json is rolled back", arguments: urls)
  func edited(provider: String) async throws {
    let (project, _) = try project(provider, BlogSchema.posts)
    await project.run("migrate --name first --create-only --quiet")
    try edit(project, "\"title\" TEXT NOT NULL", "\"title\" TEXT")
    #expect(await project.run("migrate deploy") == .failed)
    for words in [
      "does not lead to the state that its changes.json describes",
      "column \"Post\".\"title\": NULL, should be NOT NULL",
      "The migration was rolled back",
    ] {
      #expect(project.transcript.contains(words), "\(project.transcript)")
    }
    #expect(!project.transcript.contains("column \"Post\".\"id\""))
    await project.run("migrate status")
    #expect(project.transcript.contains("pending"))
    #expect(await project.run("db push --dry-run") == .done)
    #expect(project.transcript.contains("CREATE TABLE"), "no table is left")
    #expect(await project.run("migrate deploy --no-verify") == .done)
    #expect(await project.run("db drift --exit-code") == .different)
  }

  @Test(
    "a difference that SQL written by hand made is named with its migration, one from outside is not",
    arguments: urls)
  func writtenByHand(provider: String) async throws {
    let (project, url) = try project(provider, BlogSchema.posts)
    await project.run("migrate --name first --quiet")
    let database = try await Database.connect(url)
    try await database.perform {
      try $0.run(script: "ALTER TABLE \"Post\" ADD COLUMN \"extra\" INTEGER")
    }
    await database.close()
    await project.run("migrate new --name hand --quiet")
    try project.folder.write(
      "schema/migrations/20261121093100_hand/migration.sql",
      "ALTER TABLE \"User\" DROP COLUMN nick;\n")
    #expect(await project.run("migrate deploy") == .done)
    let lines = project.transcript.split(separator: "\n")
    #expect(
      lines.contains("  - column \"User\".\"nick\" is missing, by the SQL of 20261121093100_hand"),
      "\(project.transcript)")
    #expect(lines.contains("  - column \"Post\".\"extra\" is not in the schema"))
  }

  @Test("a column, an index, a key and a check that are missing are named", arguments: urls)
  func missing(provider: String) async throws {
    let (project, _) = try project(
      provider,
      BlogSchema.posts.replacing("title    String", with: "title    String\n  @@index([title])"))
    await project.run("migrate --name first --create-only --quiet")
    try edit(project, "CREATE INDEX \"Post_title_idx\" ON \"Post\"(\"title\");", "")
    #expect(await project.run("migrate deploy") == .failed)
    #expect(
      project.transcript.contains("index \"Post_title_idx\" on \"Post\" is missing"),
      "\(project.transcript)")
  }

  @Test(
    "a table that another session has locked keeps no migration out",
    .enabled(if: PostgresCluster.isAvailable))
  func locked() async throws {
    let (project, url) = try project("postgresql", BlogSchema.users)
    #expect(await project.run("migrate --name first --quiet") == .done)
    let database = try await Database.connect(url)
    try await database.perform {
      try $0.run(script: "CREATE TABLE notes (id INT, CHECK (id > 0))")
    }
    try project.folder.write("schema/schema.prisma", schema(BlogSchema.posts, "postgresql"))
    let status = try await database.withConnection { held in
      try await held.perform { try $0.run(script: "BEGIN; LOCK TABLE notes") }
      let status = await project.run("migrate --name posts")
      try await held.perform { try $0.run(script: "ROLLBACK") }
      return status
    }
    await database.close()
    #expect(status == .done, "\(project.transcript)")
    #expect(project.transcript.contains("was not verified"), "\(project.transcript)")
    await project.run("migrate status")
    #expect(!project.transcript.contains("pending"))
  }

  @Test("a table that the SQL drops although only a column is added stops it", arguments: urls)
  func lostTable(provider: String) async throws {
    let (project, _) = try project(provider, BlogSchema.users)
    #expect(await project.run("migrate --name first --quiet") == .done)
    try project.folder.write(
      "schema/schema.prisma",
      schema(BlogSchema.users.replacing("nick  String", with: "nick  String\n  age Int?"), provider)
    )
    await project.run("migrate --name age --create-only --quiet")
    let file = try #require(project.folder.files().first { $0.hasSuffix("_age/migration.sql") })
    try project.folder.write(file, "DROP TABLE \"User\";\n")
    #expect(await project.run("migrate deploy") == .failed, "\(project.transcript)")
    #expect(project.transcript.contains("table \"User\" is missing"), "\(project.transcript)")
    #expect(await project.run("db drift --exit-code") == .done, "\(project.transcript)")
  }

  @Test(
    "a migration may leave another search path",
    .enabled(if: PostgresCluster.isAvailable),
    arguments: ["SET LOCAL search_path = audit", "SELECT set_config('search_path', '', true)"])
  func searchPath(statement: String) async throws {
    let (project, _) = try project("postgresql", BlogSchema.users)
    await project.run("migrate --name first --create-only --quiet")
    try edit(project, "COMMIT;", "CREATE SCHEMA audit; \(statement);\nCOMMIT;")
    #expect(await project.run("migrate deploy") == .done, "\(project.transcript)")
    #expect(await project.run("db drift --exit-code") == .done, "\(project.transcript)")
  }

  @Test("what a migration's own SQL makes beside the schema is no difference", arguments: urls)
  func madeByHand(provider: String) async throws {
    let (project, _) = try project(provider, BlogSchema.users)
    await project.run("migrate --name first --create-only --quiet")
    try edit(
      project, "COMMIT;",
      """
      CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT);
      CREATE INDEX notes_body ON notes (body);
      CREATE INDEX by_hand ON "User" (nick);
      COMMIT;
      """)
    #expect(await project.run("migrate deploy") == .done, "\(project.transcript)")
    #expect(await project.run("db drift --exit-code") == .done, "\(project.transcript)")
    try project.folder.write("schema/schema.prisma", schema(BlogSchema.posts, provider))
    #expect(await project.run("migrate --name posts") == .done)
    #expect(!project.transcript.contains("differs"), "\(project.transcript)")
    #expect(await project.run("db drift --exit-code") == .done, "\(project.transcript)")
  }

  @Test(
    "what the schema had, and a migration should have dropped, is a difference", arguments: urls)
  func notDropped(provider: String) async throws {
    let (project, _) = try project(provider, BlogSchema.posts)
    #expect(await project.run("migrate --name first --quiet") == .done)
    try project.folder.write("schema/schema.prisma", schema(BlogSchema.users, provider))
    await project.run("migrate --name less --drop Post --create-only --quiet")
    let file = try #require(project.folder.files().first { $0.hasSuffix("_less/migration.sql") })
    try project.folder.write(file, "DROP INDEX IF EXISTS missing;\n")
    #expect(await project.run("migrate deploy") == .failed, "\(project.transcript)")
    #expect(
      project.transcript.contains("table \"Post\" is not in the schema"), "\(project.transcript)")
    #expect(await project.run("migrate deploy --no-verify") == .done, "\(project.transcript)")
    #expect(await project.run("db drift --exit-code") == .different, "\(project.transcript)")
  }

  @Test("what was different before is said, and keeps no migration out", arguments: urls)
  func drift(provider: String) async throws {
    let (project, url) = try project(provider, BlogSchema.users)
    #expect(await project.run("migrate --name first --quiet") == .done)
    #expect(!project.transcript.contains("differs"), "\(project.transcript)")
    let database = try await Database.connect(url)
    try await database.perform {
      try $0.run(script: "CREATE INDEX by_hand ON \"User\" (nick)")
    }
    await database.close()
    try project.folder.write("schema/schema.prisma", schema(BlogSchema.posts, provider))
    #expect(await project.run("migrate --name posts") == .done)
    #expect(
      project.transcript.contains("index \"by_hand\" on \"User\" is not in the schema"),
      "\(project.transcript)")
  }
}
