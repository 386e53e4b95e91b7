import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("schemagen db pull") struct PullCommandTests {
  private static let script = """
    CREATE TABLE users (
      id INTEGER PRIMARY KEY AUTOINCREMENT, email VARCHAR(80) NOT NULL, nick_name TEXT
    );
    CREATE UNIQUE INDEX users_email_key ON users(email);
    CREATE TABLE blog_posts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      author_id INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE ON UPDATE CASCADE,
      title TEXT NOT NULL DEFAULT 'new'
    );
    CREATE VIEW titles AS SELECT title FROM blog_posts;
    """

  @Test("a new schema is written, says what it leaves out, and is the same database")
  func fresh() async throws {
    let project = try Project()
    try await OutsideChange.run(Self.script, project.folder.path + "/app.db")
    await project.run("db pull --url file:./app.db --print")
    #expect(project.folder.files().filter { $0.hasSuffix(".prisma") }.isEmpty)
    #expect(await project.run("db pull --url file:./app.db --report --strict") == .done)
    #expect(await project.run("validate") == .done)
    #expect(await project.run("format --check") == .done)
    #expect(
      await project.run("diff --from file:./app.db --to schema --exit-code --quiet") == .done)
    await project.run("db pull --url file:./app.db")
    await project.run("db pull --url file:./app.db --json")
    await project.run("db pull --url file:./other.db")
    try Transcript.expect(project, is: "db-pull")
  }

  @Test("line ends and escape sequences in the names of a database are not printed")
  func names() async throws {
    let project = try Project()
    try await OutsideChange.run(
      """
      CREATE TABLE notes (id INTEGER PRIMARY KEY AUTOINCREMENT);
      CREATE VIEW "odd\u{1B}[31m\nname" AS SELECT id FROM notes
      """, project.folder.path + "/app.db")
    await project.run("db pull --url file:./app.db --report")
    await project.run("diff --from file:./app.db --to empty")
    await project.run("migrate baseline --url file:./app.db")
    #expect(!project.transcript.contains("\u{1B}"))
    #expect(
      project.transcript.components(separatedBy: "view odd\u{FFFD}[31m\u{FFFD}name").count == 4)
  }

  @Test("a new database of a pulled schema is the old one")
  func newDatabase() async throws {
    let project = try Project()
    try await OutsideChange.run(
      """
      CREATE TABLE people (
        id integer NOT NULL PRIMARY KEY AUTOINCREMENT, name varchar(30) NOT NULL, is_new bool NOT NULL,
        seen datetime(6) DEFAULT (CURRENT_TIMESTAMP)
      );
      CREATE UNIQUE INDEX names ON people (lower(name), seen DESC);
      """, project.folder.path + "/app.db")
    await project.run("db pull --url file:./app.db --quiet")
    #expect(await project.run("migrate baseline --url file:./app.db --quiet") == .done)
    #expect(await project.run("migrate deploy --url file:./new.db --quiet") == .done)
    let states = ["file:./app.db", "file:./new.db"]
    for (from, to) in [(states[0], states[1]), (states[1], states[0])] {
      #expect(await project.run("diff --from \(from) --to \(to) --exit-code") == .done)
    }
  }

  @Test("what the schema leaves out is listed, and makes --strict exit with 1")
  func strict() async throws {
    let project = try Project()
    let path = project.folder.path + "/app.db"
    try await OutsideChange.run("CREATE VIRTUAL TABLE docs USING fts5(t); ANALYZE", path)
    // Nothing is lost: the database makes shadow tables and statistics by itself.
    #expect(await project.run("db pull --url file:./app.db --report --strict") == .done)
    await project.run("db pull --url file:./app.db --json")
    try await OutsideChange.run(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, other_id INTEGER REFERENCES missing(id))", path)
    #expect(await project.run("db pull --url file:./app.db --strict") == .failed)
    await project.run("db pull --url file:./app.db --report")
    try Transcript.expect(project, is: "db-pull-strict")
  }

  @Test(
    "a schema of several files keeps what was written by hand, and changes where the database did")
  func update() async throws {
    let project = try Project([
      "schema/main.prisma": """
      datasource db {
        provider = "sqlite"
        url      = "file:../app.db"
      }

      // People come first.

      /// A person.
      model Person {
        id    Int       @id @default(autoincrement())
        email String    @unique // by law
        nick  String?   @map("nick_name")
        texts Article[]

        @@map("users")
      }

      """,
      "schema/articles.prisma": """
      model Article {
        id       Int    @id @default(autoincrement())
        writer   Person @relation(fields: [writerId], references: [id], onDelete: Cascade)
        writerId Int    @map("author_id")

        title String @default("new") // short


        @@map("blog_posts")
      }

      """,
    ])
    let path = project.folder.path + "/app.db"
    try await OutsideChange.run(Self.script, path)
    let before = project.folder.read("schema/articles.prisma")
    #expect(await project.run("db pull") == .done)
    #expect(project.folder.read("schema/articles.prisma") == before)
    try await OutsideChange.run(
      """
      ALTER TABLE users ADD COLUMN last_seen DATETIME;
      ALTER TABLE users DROP COLUMN nick_name;
      CREATE INDEX by_title ON blog_posts(title DESC);
      CREATE TABLE comments (
        id INTEGER PRIMARY KEY AUTOINCREMENT, post_id INTEGER NOT NULL REFERENCES blog_posts(id)
      );
      """, path)
    #expect(await project.run("db pull") == .done)
    await project.run("db pull --print")
    #expect(await project.run("db pull") == .done)
    #expect(await project.run("diff --from file:./app.db --to schema --exit-code") == .done)
    try Transcript.expect(project, is: "db-pull-update")
  }

  @Test("what no applied migration made stays in the schema, unless it is given up with --force")
  func edits() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    let path = "schema/schema.prisma"
    await project.run("migrate --name first --quiet")
    let posts = BlogSchema.text(BlogSchema.posts)
    try project.folder.write(path, posts)
    await project.run("migrate --name posts --create-only --quiet")
    #expect(await project.run("db pull") == .failed)
    #expect(await project.run("db pull --print --quiet") == .done)
    #expect(project.folder.read(path) == posts)
    await project.run("migrate deploy --quiet")
    #expect(await project.run("db pull") == .done)
    #expect(project.folder.read(path) == posts)

    // Without a migration yet.
    let aged = posts.replacing("nick  String", with: "nick  String\n  age   Int?")
    try project.folder.write(path, aged)
    #expect(await project.run("db pull") == .failed)
    #expect(project.folder.read(path) == aged)
    #expect(await project.run("db pull --force") == .done)
    #expect(project.folder.read(path) == posts)

    // What a migration made, and the database has no longer, goes.
    try await OutsideChange.run(
      "ALTER TABLE \"User\" DROP COLUMN nick", project.folder.path + "/app.db")
    #expect(await project.run("db pull") == .done)
    #expect(project.folder.read(path)?.contains("nick") == false)
    await project.run("db pull --json")
    try Transcript.expect(project, is: "db-pull-edits")
  }

  @Test("a change that the schema cannot follow is named with the way out, and nothing is written")
  func conflict() async throws {
    let schema = """
      datasource db {
        provider = "sqlite"
        url      = "file:./app.db"
      }

      model Note {
        id      Int @id
        version Int @version @default(0)
      }

      model Page {
        id      Int @id
        deleted DateTime? @softDelete
      }

      """
    let project = try Project(["schema.prisma": schema])
    try await OutsideChange.run(
      """
      CREATE TABLE "Note" (id INTEGER PRIMARY KEY, version TEXT);
      CREATE TABLE "Page" (id INTEGER PRIMARY KEY, deleted INTEGER);
      """, project.folder.path + "/app.db")
    #expect(await project.run("db pull --schema schema.prisma") == .failed)
    #expect(project.folder.read("schema.prisma") == schema)
    #expect(
      project.transcript.contains(
        "With what the database has now, schema.prisma would not be valid: "))
    let lines = project.transcript.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("help: Also: ") } == 1)
    #expect(
      lines.last { $0.hasPrefix("help: ") }?
        .hasPrefix("help: Nothing was written. Change the schema by hand") == true)
  }

  @Test("a schema without migrations follows its database, unless that has none of its tables")
  func withoutMigrations() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.posts)])
    let path = "schema/schema.prisma"
    let database = project.folder.path + "/app.db"
    try await OutsideChange.run("CREATE VIEW v AS SELECT 1", database)
    #expect(await project.run("db pull") == .failed)
    #expect(project.folder.read(path) == BlogSchema.text(BlogSchema.posts))
    try await OutsideChange.run(
      "CREATE TABLE notes (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT)", database)
    #expect(await project.run("db pull") == .failed)
    #expect(project.folder.read(path) == BlogSchema.text(BlogSchema.posts))
    try await OutsideChange.run(
      "CREATE TABLE \"User\" (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT)", database)
    #expect(await project.run("db pull") == .done)
    #expect(project.folder.read(path)?.contains("model Post") == false)
    try await OutsideChange.run("DROP TABLE notes; DROP TABLE \"User\"", database)
    #expect(await project.run("db pull --force") == .done)
    #expect(project.folder.read(path)?.contains("model") == false)
    try Transcript.expect(project, is: "db-pull-empty")
  }

  @Test(
    "the datasource lists extensions and database schemas that the server has",
    .enabled(if: PostgresCluster.has("citext")))
  func postgresql() async throws {
    let url = try PostgresCluster.shared().makeDatabase()
    let models = "model User {\n  id Int @id\n\n  @@map(\"users\")\n}\n"
    let project = try Project(
      [
        "schema/schema.prisma": BlogSchema.text(
          models, provider: "postgresql", url: "env(\"DATABASE_URL\")")
      ],
      environment: ["DATABASE_URL": url])
    let database = try await Database.connect(url)
    try await database.perform { connection in
      try connection.run(
        script: """
          CREATE TABLE users (id integer PRIMARY KEY);
          CREATE EXTENSION citext;
          CREATE SCHEMA audit;
          CREATE TABLE audit.entries (id integer PRIMARY KEY, user_id integer REFERENCES users)
          """)
    }
    await database.close()
    #expect(await project.run("db pull --db-schema audit") == .done)
    #expect(
      project.folder.read("schema/schema.prisma") == """
        datasource db {
          provider   = "postgresql"
          url        = env("DATABASE_URL")
          schemas    = ["audit", "public"]
          extensions = [citext]
        }

        model User {
          id      Int     @id
          entries Entry[]

          @@map("users")
          @@schema("public")
        }

        model Entry {
          id     Int   @id
          userId Int?  @map("user_id")
          user   User? @relation(fields: [userId], references: [id], onDelete: NoAction, onUpdate: NoAction)

          @@map("entries")
          @@schema("audit")
        }

        """)
    #expect(
      await project.run(["diff", "--from", url, "--to", "schema", "--exit-code"]) == .done)
    let text = project.folder.read("schema/schema.prisma")
    #expect(await project.run("db pull") == .done)
    // A schema that is not named stays.
    #expect(await project.run("db pull --db-schema audit") == .done)
    #expect(project.folder.read("schema/schema.prisma") == text)
  }

  @Test(
    "models of another current schema than public are not taken for gone",
    .enabled(if: PostgresCluster.isAvailable))
  func currentSchema() async throws {
    let url = try PostgresCluster.shared().makeDatabase()
    let models = "model User {\n  id Int @id\n\n  @@map(\"users\")\n}\n"
    let text = BlogSchema.text(models, provider: "postgresql", url: "env(\"DATABASE_URL\")")
    let project = try Project(
      ["schema/schema.prisma": text],
      environment: ["DATABASE_URL": url + (url.contains("?") ? "&" : "?") + "schema=app"])
    let database = try await Database.connect(url)
    try await database.perform { connection in
      try connection.run(
        script: """
          CREATE SCHEMA app; CREATE TABLE app.users (id integer PRIMARY KEY);
          CREATE SCHEMA audit; CREATE TABLE audit.entries (id integer PRIMARY KEY)
          """)
    }
    await database.close()
    #expect(await project.run("db pull --db-schema audit") == .failed)
    #expect(project.transcript.contains("users is not in the database schema public"))
    #expect(await project.run("db pull") == .done)
    #expect(project.folder.read("schema/schema.prisma") == text)
  }
}
