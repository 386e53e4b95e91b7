import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("schemagen migrate baseline") struct BaselineCommandTests {
  /// The path of the file that baseline wrote.
  private func written(_ name: String, _ project: Project) throws -> String {
    try #require(project.folder.files().first { $0.hasSuffix("_baseline/\(name)") })
  }

  @Test("what the migrations of Prisma made by hand is copied from the place where it is")
  func sqlite() async throws {
    let fixture = PrismaFixture("sqlite")
    let project = try Project(fixture.files(provider: "sqlite"))
    let path = project.folder.path
    try await OutsideChange.run(fixture.sql, path + "/app.db")
    await project.run("migrate status")
    await project.run("migrate deploy")
    await project.run("diff --from prisma/migrations --to prisma")
    await project.run("migrate baseline --to 20210101_x")
    await project.run("migrate baseline")
    project.show(try written("migration.sql", project))
    project.show(try written("down.sql", project))
    await project.run("db drift --exit-code")
    await project.run("migrate deploy --url file:new.db --quiet")
    let objects =
      "SELECT coalesce(group_concat(type || ' ' || name, '\n'), '') FROM (SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '_schemagen_migrations' ORDER BY 1, 2)"
    let former = try await text(of: objects, "\(path)/app.db")
    #expect(former.contains("trigger clean"))
    #expect(try await text(of: objects, "\(path)/new.db") == former)
    await project.run("db drift --exit-code --url file:new.db")
    let down = try #require(project.folder.read(try written("down.sql", project)))
    try await OutsideChange.run(down, "\(path)/new.db")
    #expect(try await text(of: objects, "\(path)/new.db") == "")
    try Transcript.expect(project, is: "baseline-prisma-sqlite")
  }

  @Test(
    "the list of what was copied and left out is in the JSON, too, and what the database lacks is a warning"
  )
  func json() async throws {
    let fixture = PrismaFixture("sqlite")
    let project = try Project(fixture.files(provider: "sqlite"))
    try await OutsideChange.run(fixture.sql, project.folder.path + "/app.db")
    try await OutsideChange.run("DROP TRIGGER clean", project.folder.path + "/app.db")
    await project.run("migrate baseline --json")
    try Transcript.expect(project, is: "baseline-json")
  }

  @Test(
    "an empty database gets all that was made by hand, in an order in which it can be made",
    .enabled(if: PostgresCluster.has("pg_trgm")))
  func postgresql() async throws {
    let cluster = try PostgresCluster.shared()
    let fixture = PrismaFixture("postgresql")
    let names = try (0..<2).map { _ in
      String(
        try cluster.makeDatabase().split(separator: "/").last?.split(separator: "?").first ?? "")
    }
    let project = try Project(
      fixture.files(provider: "postgresql"),
      environment: ["DATABASE_URL": cluster.url(of: names[0])],
      placeholders: [
        ("127.0.0.1:\(cluster.port)", "HOST"), (names[0], "FORMER"), (names[1], "NEW"),
      ])
    // As a file each statement is a transaction, as CONCURRENTLY needs it.
    try cluster.execute(file: fixture.sql, in: names[0])
    await project.run("migrate")
    await project.run("migrate baseline")
    project.show(try written("migration.sql", project))
    project.show(try written("down.sql", project))
    await project.run("db drift --exit-code")
    await project.run(["migrate", "deploy", "--quiet", "--url", cluster.url(of: names[1])])
    await project.run(["db", "drift", "--exit-code", "--url", cluster.url(of: names[1])])
    let former = try await objects(cluster.url(of: names[0]))
    #expect(former.count > 40)
    #expect(try await objects(cluster.url(of: names[1])) == former)
    let down = try #require(project.folder.read(try written("down.sql", project)))
    try cluster.execute(file: down, in: names[1])
    #expect(try await objects(cluster.url(of: names[1])) == [])
    try Transcript.expect(project, is: "baseline-prisma-postgresql")
  }

  @Test("a database that Fluent made is pulled first, and its migrations are listed")
  func fluent() async throws {
    let project = try Project([
      "schema/schema.prisma": BlogSchema.text("")
    ])
    let path = project.folder.path + "/app.db"
    try await OutsideChange.run(
      """
      CREATE TABLE "_fluent_migrations" ("id" UUID NOT NULL PRIMARY KEY, "name" TEXT NOT NULL, "batch" INTEGER NOT NULL, "created_at" REAL, "updated_at" REAL, CONSTRAINT "uq:_fluent_migrations.name" UNIQUE ("name"));
      INSERT INTO "_fluent_migrations" ("id", "name", "batch") VALUES
        ('1', 'App.CreatePlanet', 1), ('2', 'App.CreateStar', 1), ('3', 'App.AddMass', 2);
      CREATE TABLE "_fluent_enums" ("id" UUID PRIMARY KEY, "name" TEXT NOT NULL, "key" TEXT NOT NULL);
      CREATE TABLE "stars" ("id" UUID PRIMARY KEY, "name" TEXT NOT NULL);
      CREATE TABLE "planets" ("id" UUID PRIMARY KEY, "name" TEXT NOT NULL, "mass" REAL, "star_id" UUID NOT NULL, FOREIGN KEY ("star_id") REFERENCES "stars" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)
      """, path)
    #expect(await project.run("migrate baseline") == .failed)
    #expect(await project.run("db pull") == .done)
    #expect(await project.run("migrate baseline") == .done)
    #expect(await project.run("migrate") == .done)
    await project.run("db drift --exit-code")
    try Transcript.expect(project, is: "baseline-fluent")
  }

  private func text(of query: String, _ path: String) async throws -> String {
    try await rows(of: query, "sqlite:\(path)").joined()
  }

  private func rows(of query: String, _ url: String) async throws -> [String] {
    let database = try await Database.connect(url)
    let rows = try await database.perform { connection in
      try connection.query(BoundStatement(sql: query)) { try $0.read(0, as: String.self) }
    }
    await database.close()
    return rows
  }

  /// The objects of all database schemas with their definitions.
  private func objects(_ url: String) async throws -> [String] {
    try await rows(
      of: """
        WITH spaces AS (
          SELECT oid, nspname FROM pg_namespace
          WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'),
        objects (what) AS (
          SELECT 'extension ' || extname FROM pg_extension WHERE extname <> 'plpgsql'
          UNION ALL SELECT 'schema ' || nspname FROM spaces WHERE nspname <> 'public'
          UNION ALL SELECT 'function ' || pg_get_functiondef(p.oid) FROM pg_proc p
            JOIN spaces s ON s.oid = pronamespace WHERE prokind = 'f'
            AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
          UNION ALL SELECT 'rights ' || p.oid::regprocedure || proacl::text FROM pg_proc p
            JOIN spaces s ON s.oid = pronamespace WHERE proacl IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
          UNION ALL SELECT 'aggregate ' || p.oid::regprocedure FROM pg_proc p
            JOIN spaces s ON s.oid = pronamespace WHERE prokind = 'a'
          UNION ALL SELECT 'operator ' || o.oid::regoperator FROM pg_operator o
            JOIN spaces s ON s.oid = oprnamespace
            WHERE NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = o.oid AND deptype = 'e')
          UNION ALL SELECT 'operator class ' || opcname FROM pg_opclass o
            JOIN spaces s ON s.oid = opcnamespace
            WHERE NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = o.oid AND deptype = 'e')
          UNION ALL SELECT 'operator family ' || opfname FROM pg_opfamily o
            JOIN spaces s ON s.oid = opfnamespace
            WHERE NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = o.oid AND deptype = 'e')
          UNION ALL SELECT pg_get_statisticsobjdef(oid) FROM pg_statistic_ext
          UNION ALL SELECT pg_get_ruledef(r.oid) || ev_enabled::text FROM pg_rewrite r
            WHERE rulename IN ('first', 'second')
          UNION ALL SELECT 'storage ' || attrelid::regclass || attname
            || attstorage::text || attstattarget
            FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
            JOIN spaces s ON s.oid = relnamespace WHERE attstattarget > 0
          UNION ALL SELECT relkind::text || ' ' || nspname || '.' || relname || ' ' || relrowsecurity
            || relpersistence::text || relreplident::text || coalesce(reloptions::text, '')
            || coalesce(relacl::text, '') || coalesce(obj_description(c.oid, 'pg_class'), '')
            FROM pg_class c JOIN spaces s ON s.oid = relnamespace
            WHERE relkind NOT IN ('i', 'I') AND relname <> '_schemagen_migrations'
            AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = c.oid AND deptype = 'a')
          UNION ALL SELECT pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class c ON c.oid = indrelid
            JOIN spaces s ON s.oid = relnamespace
            WHERE relname NOT IN ('_schemagen_migrations', '_NoteToTag')
          UNION ALL SELECT conname || ' ' || pg_get_constraintdef(k.oid) || conrelid::regclass
            FROM pg_constraint k JOIN spaces s ON s.oid = connamespace
            WHERE conrelid::regclass::text NOT IN ('_schemagen_migrations', '"_NoteToTag"')
            AND contype <> 'n'
          UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
          UNION ALL SELECT 'view ' || pg_get_viewdef(c.oid) FROM pg_class c
            JOIN spaces s ON s.oid = relnamespace WHERE relkind IN ('v', 'm')
          UNION ALL SELECT 'policy ' || policyname || qual FROM pg_policies
          UNION ALL SELECT 'column ' || col_description(attrelid, attnum) FROM pg_attribute
            JOIN pg_class c ON c.oid = attrelid JOIN spaces s ON s.oid = relnamespace
            WHERE col_description(attrelid, attnum) IS NOT NULL)
        SELECT what FROM objects WHERE what IS NOT NULL ORDER BY 1
        """, url)
  }

  @Test("baseline takes short names, and says so where nothing is left to record")
  func again() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first_tables --quiet")
    #expect(await project.run("migrate baseline") == .done)
    #expect(await project.run("migrate baseline --to first_tables") == .done)
    #expect(await project.run("migrate baseline --to nosuch") == .failed)
    #expect(await project.run("migrate resolve --rolled-back first_tables") == .done)
    #expect(await project.run("migrate baseline --to first_tables --json") == .done)
    try Transcript.expect(project, is: "baseline-again")
  }
}
