import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("schemagen db push") struct PushCommandTests {
  @Test("a development database follows the schema without a migration")
  func sqlite() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    let path = project.folder.path + "/app.db"
    await project.run("db push --dry-run")
    #expect(!FileManager.default.fileExists(atPath: path))
    await project.run("db push")
    await project.run("db push")
    try await OutsideChange.run(
      """
      INSERT INTO "User" (email, nick) VALUES ('a@example.com', 'ann'), ('b@example.com', 'ann');
      CREATE VIEW "names" AS SELECT nick FROM "User"
      """, path)
    try project.folder.write(
      "schema/schema.prisma",
      BlogSchema.text(BlogSchema.posts.replacing("nick  String\n", with: "nick  String @unique\n")))
    #expect(await project.run("db push") == .failed)
    #expect(await project.run("db push --json") == .failed)
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.renamed))
    #expect(await project.run("db push") == .needsDecision)
    try await OutsideChange.run("DROP VIEW \"names\"", path)
    #expect(await project.run("db push --rename User.nick:User.name --json") == .done)
    #expect(await project.run("diff --from file:app.db --to schema --exit-code") == .done)
    #expect(project.folder.files().filter { $0.contains("migrations") }.isEmpty)
    try Transcript.expect(project, is: "db-push")
  }

  @Test("a database with migrations is refused, unless --force says otherwise")
  func history() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    #expect(await project.run("db push") == .failed)
    #expect(await project.run("db drift --exit-code") == .done)
    #expect(await project.run("db push --force") == .done)
    #expect(await project.run("db drift --exit-code") == .different)
    for table in ["_prisma_migrations", "_fluent_migrations"] {
      let path = project.folder.path + "/\(table).db"
      try await OutsideChange.run("CREATE TABLE \"\(table)\" (id TEXT)", path)
      #expect(await project.run("db push --url file:\(table).db") == .failed)
      #expect(project.transcript.contains("has a history of migrations, in the table \(table)"))
    }
  }

  @Test("what fails on the way leaves the database as it was")
  func failure() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    let path = project.folder.path + "/app.db"
    await project.run("db push --quiet")
    try await OutsideChange.run(
      "CREATE TRIGGER stop BEFORE INSERT ON \"User\" BEGIN SELECT nick FROM \"User\"; END", path)
    try project.folder.write(
      "schema/schema.prisma",
      BlogSchema.text(BlogSchema.posts.replacing("nick  String\n", with: "nick  Int\n")))
    #expect(await project.run("db push --convert User.nick") == .failed)
    for words in [
      "db push failed: Unknown to the schema: trigger stop of table User.",
      "The table is rebuilt, which would lose it", "It was rolled back; the database is unchanged.",
    ] {
      #expect(project.transcript.contains(words), "\(project.transcript)")
    }
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.users))
    #expect(await project.run("db push") == .done)
    #expect(project.transcript.hasSuffix("app.db is what the schema says.\n(exit 0)\n\n"))
  }

  @Test(
    "what only the server can tell to be the same is no difference, as far as it lets itself be asked",
    .enabled(if: PostgresCluster.isAvailable))
  func server() async throws {
    let url = try PostgresCluster.shared().makeDatabase()
    let database = try await Database.connect(url)
    try await database.perform {
      try $0.run(
        script: """
          CREATE FUNCTION tidy(text, integer DEFAULT 1) RETURNS text
            LANGUAGE sql IMMUTABLE AS 'SELECT trim($1)';
          CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);
          CREATE DOMAIN positive AS integer
          """)
    }
    let schema = { (text: String) in
      BlogSchema.text(
        """
        model User {
          id   Int    @id
          name String @default(dbgenerated("TIDY('x', 1)"))
          age  Int
          tidy String @generated("tidy(name,1)")
          // The server casts a domain to its type, which no text shows.
          paid Unsupported("public.positive")?
          @@check("paid > 0", map: "paid_check")
          @@index(expression: "paid+1", map: "User_paid")
          @@check("\(text)", map: "tidy_name")
          @@index(expression: "tidy(name , 1)", map: "User_tidy")
          @@index([age], where: raw("age===5"), map: "User_five")
        }

        """, provider: "postgresql", url: "env(\"DATABASE_URL\")")
    }
    let project = try Project(
      ["schema/schema.prisma": schema("tidy(name, 1) is not null and age===3")],
      environment: ["DATABASE_URL": url])
    #expect(await project.run("migrate --name first") == .done, "\(project.transcript)")
    #expect(!project.transcript.contains("differs"), "\(project.transcript)")
    #expect(await project.run("db drift --exit-code") == .done, "\(project.transcript)")
    #expect(
      await project.run(["diff", "--from", url, "--to", "schema", "--exit-code"]) == .done,
      "\(project.transcript)")
    try project.folder.write(
      "schema/schema.prisma", schema("tidy(name, 1) is not null and age===4"))
    #expect(
      await project.run(["diff", "--from", url, "--to", "schema", "--exit-code"]) == .different)
    #expect(project.transcript.contains("tidy_name"))
    #expect(!project.transcript.contains("User_paid") && !project.transcript.contains("paid_check"))
    let role = "schemagen_limited"
    try await database.perform {
      try $0.run(
        script: """
          DO $$ BEGIN CREATE ROLE \(role) LOGIN; EXCEPTION WHEN duplicate_object THEN END $$;
          ALTER ROLE \(role) PASSWORD '\(PostgresCluster.password)';
          DO $$ BEGIN
            EXECUTE format('REVOKE TEMP ON DATABASE %I FROM PUBLIC', current_database());
          END $$
          """)
    }
    let limited = url.replacing("//postgres:", with: "//\(role):")
    #expect(limited != url)
    await project.run(["diff", "--from", limited, "--to", "schema", "--exit-code"])
    #expect(
      project.transcript.contains("did not answer what it makes of some expressions"),
      "\(project.transcript)")
    #expect(project.transcript.contains("User_paid"))
    await database.close()
  }

  @Test(
    "on PostgreSQL labels that are added are used in the same push",
    .enabled(if: PostgresCluster.isAvailable))
  func postgresql() async throws {
    let url = try PostgresCluster.shared().makeDatabase()
    let schema = { (labels: String, standard: String) in
      BlogSchema.text(
        """
        enum Role {
        \(labels)
        }
        model User {
          id   Int    @id @default(autoincrement())
          role Role   @default(\(standard))
          name String @default("x")
          @@index([role], where: { role: \(standard) })
        }

        """, provider: "postgresql", url: "env(\"DATABASE_URL\")")
    }
    let project = try Project(
      ["schema/schema.prisma": schema("  USER\n", "USER")], environment: ["DATABASE_URL": url])
    #expect(await project.run("db push") == .done, "\(project.transcript)")
    try project.folder.write("schema/schema.prisma", schema("  USER\n  ADMIN\n", "ADMIN"))
    #expect(await project.run("db push") == .done, "\(project.transcript)")
    #expect(
      await project.run(["diff", "--from", url, "--to", "schema", "--exit-code"]) == .done,
      "\(project.transcript)")
    let database = try await Database.connect(url)
    let roles = try await database.perform { connection in
      try connection.run(script: "INSERT INTO \"User\" DEFAULT VALUES")
      return try connection.query(BoundStatement(sql: "SELECT role::text FROM \"User\"")) {
        try $0.read(0, as: String.self)
      }
    }
    #expect(roles == ["ADMIN"])
    await database.close()
  }

  @Test(
    "a key that is dropped and made again is checked when it was before",
    .enabled(if: PostgresCluster.isAvailable))
  func deferrableKey() async throws {
    let cluster = try PostgresCluster.shared()
    let url = try cluster.makeDatabase()
    let name = String(url.split(separator: "/").last?.split(separator: "?").first ?? "")
    let schema = { (type: String) in
      BlogSchema.text(
        """
        model User {
          id    \(type)    @id
          posts Post[]
        }
        model Post {
          id       Int  @id
          author   User @relation(fields: [authorId], references: [id])
          authorId \(type)
        }

        """, provider: "postgresql", url: "env(\"DATABASE_URL\")")
    }
    let project = try Project(
      ["schema/schema.prisma": schema("Int")], environment: ["DATABASE_URL": url])
    #expect(await project.run("db push") == .done)
    let deferrable = """
      SELECT condeferrable, condeferred FROM pg_constraint WHERE conname = 'Post_authorId_fkey'
      """
    let before = try cluster.execute(
      """
      ALTER TABLE "Post" ALTER CONSTRAINT "Post_authorId_fkey" DEFERRABLE INITIALLY DEFERRED;
      \(deferrable)
      """, in: name)
    try project.folder.write("schema/schema.prisma", schema("String"))
    #expect(
      await project.run("db push --accept-data-loss") == .done, "\(project.transcript)")
    #expect(project.transcript.contains("authorId"))
    #expect(try cluster.execute(deferrable, in: name) == before)
  }
}
