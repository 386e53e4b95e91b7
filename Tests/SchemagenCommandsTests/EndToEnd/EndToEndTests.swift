import Foundation
import SchemagenCommands
import SchemagenRuntime
import TestSupport
import Testing

/// The main use of the tool: edit, migrate, check the rows, run the scripts on another database.
@Suite("End to end")
struct EndToEndTests {
  @Test(
    "the committed migrations of the example create its database, and a second run changes nothing")
  func committedMigrations() async throws {
    let project = try Project(ExampleSchema.files())
    let first = await project.run("migrate")
    #expect(first == .done)
    #expect(project.transcript.contains("20261116143000_add_comments"))
    let files = project.folder.files().filter { !$0.contains("app.db") }
    let second = await project.run("migrate")
    #expect(second == .done)
    #expect(project.folder.files().filter { !$0.contains("app.db") } == files)
    let status = await project.run("migrate status")
    #expect(status == .done)
  }

  @Test("a migration keeps the rows on SQLite, and its scripts alone build the same database")
  func editOnSQLite() async throws {
    let project = try Project(ExampleSchema.files())
    #expect(await project.run("migrate") == .done)
    let path = project.folder.path + "/schema/app.db"
    let database = try await Database.connect("sqlite:\(path)")
    try await database.execute("INSERT INTO \"Role\" (\"name\") VALUES ('editor'), ('reader')")
    try edit(project)
    let migrated = await project.run("migrate --name more --no-input")
    try #require(migrated == .done, "\(project.transcript)")

    let rows = try await database.query("SELECT name, level FROM \"Role\" ORDER BY name") {
      row in
      "\(try row.read(0, as: String.self)) \(try row.read(1, as: Int.self))"
    }
    #expect(rows == ["editor 7", "reader 7"])
    let new = try #require(project.folder.files().first { $0.hasSuffix("_more/migration.sql") })
    #expect(project.folder.files().contains(new.replacing("migration.sql", with: "down.sql")))
    let expected = try await catalog(of: database)
    await database.close()

    guard let shell = SQLiteShell() else { return }
    let copy = project.folder.path + "/new.db"
    for script in scripts(of: project) {
      let outcome = try shell.run(script, on: copy)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let replayed = try await Database.connect("sqlite:\(copy)")
    #expect(try await catalog(of: replayed) == expected)
    await replayed.close()
  }

  @Test(
    "a migration keeps the rows on PostgreSQL, and its scripts alone build the same database",
    .enabled(if: PostgresCluster.isAvailable),
    .timeLimit(.minutes(20)))
  func editOnPostgreSQL() async throws {
    let cluster = try PostgresCluster.shared()
    let url = try cluster.makeDatabase()
    let schema = try #require(try ExampleSchema.files()["schema/schema.prisma"])
    let project = try Project(
      [
        "schema/schema.prisma": ExampleSchema.onPostgreSQL(schema),
        ".env": "DATABASE_URL=\"\(url)\"\n",
      ])
    let started = await project.run("migrate --name init --no-input")
    try #require(started == .done, "\(project.transcript)")
    let name = try #require(url.split(separator: "/").last.map(String.init))
    try cluster.execute(#"INSERT INTO "Role" ("name") VALUES ('editor'), ('reader')"#, in: name)
    try edit(project)
    let migrated = await project.run("migrate --name more --no-input")
    try #require(migrated == .done, "\(project.transcript)")
    let rows = try cluster.execute(#"SELECT name, level FROM "Role" ORDER BY name"#, in: name)
    #expect(rows == "editor|7\nreader|7\n")

    let copy = try cluster.makeDatabase()
    let copyName = try #require(copy.split(separator: "/").last.map(String.init))
    for script in scripts(of: project) { try cluster.execute(script, in: copyName) }
    let columns = """
      SELECT table_name, column_name, data_type, is_nullable, column_default
      FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name NOT LIKE '\\_schemagen%' ORDER BY 1, 2
      """
    let indexes = """
      SELECT indexdef FROM pg_indexes
      WHERE schemaname = 'public' AND tablename NOT LIKE '\\_schemagen%' ORDER BY 1
      """
    for facts in [columns, indexes] {
      let expected = try cluster.execute(facts, in: name)
      #expect(try cluster.execute(facts, in: copyName) == expected)
      #expect(expected.contains("Badge"))
    }
    #expect(!project.transcript.contains(PostgresCluster.password))
  }

  private func edit(_ project: Project) throws {
    let text = try #require(project.folder.read("schema/schema.prisma"))
    try project.folder.write("schema/schema.prisma", ExampleSchema.edited(text))
  }

  private func scripts(of project: Project) -> [String] {
    project.folder.files().filter { $0.hasSuffix("/migration.sql") }.compactMap(project.folder.read)
  }

  private func catalog(of database: Database) async throws -> [String] {
    let sql: SQLText = """
      SELECT sql FROM sqlite_master
      WHERE sql IS NOT NULL AND name NOT LIKE '\\_schemagen%' ESCAPE '\\'
        AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name
      """
    return try await database.query(sql) { row in
      try row.read(0, as: String.self)
    }
  }
}
