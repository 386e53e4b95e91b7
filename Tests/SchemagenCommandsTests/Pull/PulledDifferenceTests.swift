import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("What a database has besides its schema is no difference") struct PulledDifferenceTests {
  @Test(
    "foreign keys of PostgreSQL that a schema cannot declare stay, and a new database gets them",
    .enabled(if: PostgresCluster.isAvailable))
  func serverKeys() async throws {
    let (project, url) = try await Project.server(
      """
      CREATE SCHEMA auth;
      CREATE TABLE auth.users (id uuid PRIMARY KEY);
      CREATE TABLE users (id bigserial PRIMARY KEY);
      CREATE TABLE posts (
        id serial PRIMARY KEY,
        user_id integer NOT NULL REFERENCES users ON DELETE CASCADE DEFERRABLE
      );
      ALTER TABLE posts ADD editor_id integer, ADD CONSTRAINT editors
        FOREIGN KEY (editor_id) REFERENCES users (id) MATCH FULL ON UPDATE CASCADE
        ON DELETE SET NULL (editor_id) INITIALLY DEFERRED NOT VALID;
      CREATE TABLE profiles (id uuid PRIMARY KEY REFERENCES auth.users);
      """)
    let schema = try await project.takeOver(url)
    #expect(!schema.contains("@relation"))
    let keys = "SELECT conname FROM pg_constraint WHERE contype = 'f' ORDER BY conname"
    #expect(
      try await Project.rows(keys, at: url) == [
        "editors", "posts_user_id_fkey", "profiles_id_fkey",
      ])
    await project.run(["db", "pull", "--url", url, "--report"])
    #expect(project.transcript.contains("  foreign key posts.posts_user_id_fkey\n"))
    #expect(
      project.transcript.contains(
        "foreign key profiles.profiles_id_fkey: it references auth.users, which the schema does "
          + "not have"))

    let other = try PostgresCluster.shared().makeDatabase()
    #expect(await project.run(["migrate", "deploy", "--url", other]) == .done)
    // They are written as the server itself writes them.
    let texts =
      "SELECT pg_get_constraintdef(oid) FROM pg_constraint "
      + "WHERE contype = 'f' AND conrelid = 'posts'::regclass ORDER BY conname"
    let wanted = try await Project.rows(texts, at: url)
    #expect(wanted.first?.hasSuffix(" DEFERRABLE INITIALLY DEFERRED NOT VALID") == true)
    #expect(try await Project.rows(texts, at: other) == wanted)
  }

  @Test(
    "foreign keys of SQLite that a schema cannot declare stay, and stop a rebuild",
    arguments: [
      "author REFERENCES users(id)", "n INTEGER REFERENCES missing(id)",
      "t TEXT REFERENCES users(name)",
      "q INTEGER NOT NULL REFERENCES users(id) ON DELETE SET NULL",
    ])
  func fileKeys(column: String) async throws {
    let project = try Project()
    let path = project.folder.path + "/app.db"
    try await OutsideChange.run(
      """
      CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT);
      CREATE TABLE posts (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, note TEXT, \(column)
      );
      """, path)
    let url = "file:./app.db"
    #expect(await project.run(["db", "pull", "--url", url]) == .done)
    #expect(
      await project.run(["diff", "--from", url, "--to", "schema", "--exit-code"]) == .done)
    let definition = "SELECT sql FROM sqlite_master WHERE name = 'posts'"
    let before = try await Project.rows(definition, at: "sqlite:" + path)
    let schema = project.folder.read("schema/schema.prisma") ?? ""
    // What needs a rebuild: a column that becomes required.
    try project.folder.write(
      "schema/schema.prisma",
      schema.replacing("note   String?", with: "note String @default(\"\")")
        .replacing("note String?", with: "note String @default(\"\")"))
    #expect(await project.run(["db", "push", "--url", url]) == .failed)
    #expect(project.transcript.contains("Unknown to the schema: foreign key"))
    #expect(try await Project.rows(definition, at: "sqlite:" + path) == before)
  }

  @Test(
    "the key of a join table has any name, and an enum no values",
    .enabled(if: PostgresCluster.isAvailable))
  func names() async throws {
    let (project, url) = try await Project.server(
      """
      CREATE TYPE empty AS ENUM ();
      CREATE TABLE "Post" (id integer PRIMARY KEY, state empty, states empty[]);
      CREATE TABLE "Tag" (id integer PRIMARY KEY);
      CREATE TABLE "_PostToTag" (
        "A" integer NOT NULL CONSTRAINT "_PostToTag_A_fkey"
          REFERENCES "Post" ON DELETE CASCADE ON UPDATE CASCADE,
        "B" integer NOT NULL CONSTRAINT "_PostToTag_B_fkey"
          REFERENCES "Tag" ON DELETE CASCADE ON UPDATE CASCADE,
        PRIMARY KEY ("A", "B")
      );
      CREATE INDEX "_PostToTag_B_index" ON "_PostToTag" ("B");
      """)
    let schema = try await project.takeOver(url)
    #expect(schema.contains("Tag[]"))
    let other = try PostgresCluster.shared().makeDatabase()
    #expect(await project.run(["migrate", "deploy", "--url", other]) == .done)
    #expect(
      try await Project.rows("SELECT typname FROM pg_type WHERE typname = 'empty'", at: other) == [
        "empty"
      ])
  }

  @Test("bytes are no default of a text in words of the language")
  func bytes() async throws {
    let project = try Project()
    try await OutsideChange.run(
      "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, ac TEXT DEFAULT x'41')",
      project.folder.path + "/app.db")
    let schema = try await project.takeOver("file:./app.db")
    #expect(schema.contains("@default(dbgenerated("))
  }

  @Test(
    "the collation of an index's expression counts", .enabled(if: PostgresCluster.isAvailable),
    arguments: ["lower(a) COLLATE \"C\"", "(lower(a) COLLATE \"C\")"])
  func collation(expression: String) async throws {
    let (project, url) = try await Project.server(
      """
      CREATE TABLE t (id integer PRIMARY KEY, a text);
      CREATE INDEX i ON t (lower(a));
      """)
    let schema = try await project.takeOver(url)
    let written = expression.replacing("\"", with: "\\\"")
    try project.folder.write(
      "schema/schema.prisma", schema.replacing("\"lower(a)\"", with: "\"\(written)\""))
    let diff = ["diff", "--from", url, "--to", "schema", "--exit-code"]
    #expect(await project.run(diff) != .done)
    #expect(await project.run(["db", "push", "--url", url]) == .failed)
    let (_, other) = try await Project.server(
      """
      CREATE TABLE t (id integer PRIMARY KEY, a text);
      CREATE INDEX i ON t (\(expression));
      """)
    #expect(
      await project.run(["diff", "--from", other, "--to", "schema", "--exit-code"]) == .done)
  }

  @Test("text that ignores case is a String, and a UUID where the schema says so")
  func textOrUUID() async throws {
    let project = try Project()
    let path = "schema/schema.prisma"
    try await OutsideChange.run(
      """
      CREATE TABLE users (id TEXT COLLATE NOCASE NOT NULL PRIMARY KEY, name TEXT COLLATE nocase NOT NULL);
      CREATE TABLE posts (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        user_id TEXT COLLATE NOCASE NOT NULL REFERENCES users(id)
      );
      """, project.folder.path + "/app.db")
    let pulled = try await project.takeOver("file:./app.db")
    #expect(!pulled.contains("@db.Uuid"))
    await project.run("db pull --url file:./app.db --report")
    #expect(project.transcript.contains("  collation users.id\n"))
    // The schema knows that the key is a UUID; the column that references it becomes one with it.
    try project.folder.write(
      path,
      """
      datasource db {
        provider = "sqlite"
        url      = "file:../app.db"
      }

      model User {
        id   String @id @db.Uuid
        name String

        @@map("users")
      }
      """)
    await project.run("db pull --force --report")
    #expect(
      project.transcript.hasSuffix(
        "  collation posts.user_id\n  collation users.name\n(exit 0)\n\n"))
    let again = try #require(project.folder.read(path))
    #expect(again.split(separator: "@db.Uuid").count == 3, "\(again)")
    #expect(await project.run("diff --from file:./app.db --to schema --exit-code") == .done)
    #expect(await project.run("db pull") == .done)
    #expect(project.transcript.contains("nothing to write"))
  }

  @Test("a unique key that deleted rows count for is SQL in a model with @softDelete")
  func softDelete() async throws {
    let project = try Project()
    try await OutsideChange.run(
      """
      CREATE TABLE users (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, "deletedAt" DATETIME
      );
      CREATE UNIQUE INDEX users_email_key ON users(email);
      """, project.folder.path + "/app.db")
    await project.run("db pull --url file:./app.db")
    let path = "schema/schema.prisma"
    let schema = (project.folder.read(path) ?? "").replacing(
      "DateTime?", with: "DateTime? @softDelete")
    try project.folder.write(path, schema)
    let diff = "diff --from file:./app.db --to schema --exit-code"
    #expect(await project.run(diff) != .done)
    #expect(await project.run("db pull --url file:./app.db") == .done)
    #expect(
      project.folder.read(path)?.contains(
        "@@index(expression: \"email\", unique: true, map: \"users_email_key\")") == true)
    #expect(await project.run(diff) == .done)
    #expect(await project.run("db pull --url file:./app.db") == .done)
    #expect(project.transcript.contains("nothing to write"))
  }
}
