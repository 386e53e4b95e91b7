import Foundation
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("migrate reset")
struct ResetTests {
  @Test("migrate reset asks, empties the database, applies all migrations and runs the seed")
  func reset() async throws {
    let project = try Project([
      "schema/schema.prisma": BlogSchema.text(BlogSchema.posts),
      "schema/seed.sql": "INSERT INTO \"User\" (\"email\", \"nick\") VALUES ('a@b.c', 'a');\n",
    ])
    await project.run("migrate --name first --quiet")
    let path = project.folder.path + "/app.db"
    try await OutsideChange.run(
      """
      INSERT INTO "User" ("email", "nick") VALUES ('x@y.z', 'x');
      INSERT INTO "Post" ("title", "authorId") VALUES ('t', 1);
      CREATE TABLE "by hand" (a);
      CREATE VIEW v AS SELECT * FROM "by hand";
      CREATE VIRTUAL TABLE words USING fts5(word);
      """, path)
    #expect(await project.run("migrate reset") == .needsDecision)
    #expect(await project.run("migrate reset", answers: ["no"]) == .needsDecision)
    #expect(await project.run("migrate reset", answers: ["yes"]) == .done)
    #expect(await project.run("migrate fresh --force --skip-seed --json") == .done)
    #expect(await project.run("db drift --exit-code") == .done)
    try Transcript.expect(project, is: "migrate-reset")
  }

  @Test("migrate reset drops nothing when the folder could not be applied afterwards")
  func brokenFolder() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try project.folder.write("schema/migrations/20261121093000_first/migration.sql", "BEGIN; '")
    #expect(await project.run("migrate reset --force") == .failed)
    let path = project.folder.path + "/app.db"
    try await OutsideChange.run("INSERT INTO \"User\" VALUES (1, 'a', 'b')", path)
  }

  @Test("a folder without migrations empties nothing and is not up to date")
  func emptyFolder() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try FileManager.default.createDirectory(
      atPath: project.folder.path + "/empty", withIntermediateDirectories: false)
    for command in ["migrate reset --force", "migrate deploy", "db health"] {
      #expect(await project.run(command + " --migrations empty") == .failed)
    }
    let path = project.folder.path + "/app.db"
    try await OutsideChange.run("INSERT INTO \"User\" VALUES (1, 'a', 'b')", path)
  }

  @Test("what fails after the database was emptied says so, and a broken seed is found before")
  func failures() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try project.folder.write("schema/seed.sql", "INSERT INTO \"User\" VALUES ('")
    #expect(await project.run("migrate reset --force") == .failed)
    let path = project.folder.path + "/app.db"
    try await OutsideChange.run("INSERT INTO \"User\" VALUES (1, 'a', 'b')", path)
    try project.folder.write("schema/seed.sql", "INSERT INTO nosuch VALUES (1);")
    #expect(await project.run("migrate reset --force") == .failed)
    #expect(
      project.transcript.contains(
        "help: app.db was emptied before that (2 dropped); `schemagen migrate reset` starts over."))
  }

  @Test("a migration that fails after the database was emptied leaves it empty, and says so")
  func failedMigration() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try project.folder.write(
      "schema/migrations/20261121094000_second/migration.sql", "SELEC 1;\n")
    #expect(await project.run("migrate reset --force") == .failed)
    #expect(!project.transcript.contains("the database is unchanged"))
    #expect(project.transcript.contains("Fix the file and run `schemagen migrate reset` again."))
    #expect(project.transcript.contains("help: app.db was emptied before that (2 dropped).\n"))
  }

  @Test("a reset that could not start has changed nothing, and does not offer itself")
  func foreignHistory() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    let path = project.folder.path + "/app.db"
    try await OutsideChange.run(
      """
      DROP TABLE _schemagen_migrations; CREATE TABLE _schemagen_migrations (version INT);
      """, path)
    #expect(await project.run("migrate reset --force") == .failed)
    #expect(project.transcript.contains("help: app.db is unchanged."))
    #expect(!project.transcript.contains("starts over"))
    try await OutsideChange.run("INSERT INTO \"User\" VALUES (1, 'a', 'b')", path)
  }

  @Test(
    "migrate reset drops all kinds of objects of the schemas on PostgreSQL, and keeps extensions",
    .enabled(if: PostgresCluster.has("citext")))
  func postgresql() async throws {
    let cluster = try PostgresCluster.shared()
    let url = try cluster.makeDatabase()
    let name = String(url.split(separator: "/").last?.split(separator: "?").first ?? "")
    let schema = BlogSchema.text(
      BlogSchema.posts, provider: "postgresql", url: "env(\"DATABASE_URL\")")
    let project = try Project(
      ["schema/schema.prisma": schema, ".env": "DATABASE_URL=\"\(url)\"\n"])
    #expect(await project.run("migrate --name first") == .done)
    _ = try cluster.execute(
      """
      CREATE EXTENSION IF NOT EXISTS citext;
      CREATE TYPE mood AS ENUM ('a'); CREATE DOMAIN word AS text; CREATE TYPE pair AS (a int, b int);
      CREATE TYPE span AS RANGE (subtype = int4);
      CREATE FUNCTION twice(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 * 2';
      CREATE PROCEDURE nothing() LANGUAGE sql AS 'SELECT 1';
      CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer);
      CREATE TABLE parts (a int) PARTITION BY RANGE (a);
      CREATE TABLE part PARTITION OF parts FOR VALUES FROM (1) TO (2);
      CREATE MATERIALIZED VIEW counts AS SELECT count(*) FROM parts;
      CREATE VIEW posts AS SELECT * FROM "Post";
      CREATE SEQUENCE numbers; CREATE COLLATION words (locale = 'C');
      CREATE TEXT SEARCH CONFIGURATION simple_words (COPY = simple);
      CREATE SCHEMA other; CREATE TABLE other.kept (a int);
      """, in: name)
    #expect(await project.run("migrate reset --force") == .done)
    let left = try cluster.execute(
      """
      SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace
        AND relkind IN ('r', 'p', 'v', 'm');
      SELECT count(*) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        AND proname IN ('twice', 'nothing', 'total');
      SELECT count(*) FROM pg_type WHERE typname IN ('mood', 'word', 'pair', 'span');
      SELECT count(*) FROM pg_collation WHERE collname = 'words';
      SELECT count(*) FROM pg_ts_config WHERE cfgname = 'simple_words';
      SELECT count(*) FROM pg_extension WHERE extname = 'citext';
      SELECT count(*) FROM other.kept;
      """, in: name)
    // Two tables and the history; the extension, and the other database schema.
    #expect(left.split(whereSeparator: \.isWhitespace) == ["3", "0", "0", "0", "0", "1", "0"])
  }

  @Test(
    "migrate reset forgets the history that is outside of the schemas that it empties",
    .enabled(if: PostgresCluster.isAvailable))
  func historyElsewhere() async throws {
    let cluster = try PostgresCluster.shared()
    let url = try cluster.makeDatabase()
    let schema = """
      datasource db {
        provider = "postgresql"
        url      = env("DATABASE_URL")
        schemas  = ["auth", "shop"]
      }

      model User {
        id Int @id
        @@schema("auth")
      }

      model Order {
        id Int @id
        @@schema("shop")
      }

      """
    let project = try Project(
      ["schema/schema.prisma": schema, ".env": "DATABASE_URL=\"\(url)\"\n"])
    #expect(await project.run("migrate --name first") == .done)
    #expect(await project.run("migrate reset --force") == .done)
    let name = String(url.split(separator: "/").last?.split(separator: "?").first ?? "")
    let left = try cluster.execute(
      "SELECT count(*) FROM auth.\"User\"; SELECT count(*) FROM shop.\"Order\"", in: name)
    #expect(left.split(whereSeparator: \.isWhitespace) == ["0", "0"])
  }
}
