import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("A pull after another one, and what a person wrote in between") struct PulledAgainTests {
  private static let path = "schema/schema.prisma"

  @Test(
    "a type that was pulled and is changed again in the database is taken over",
    .enabled(if: PostgresCluster.isAvailable))
  func changedTwice() async throws {
    let (project, url) = try await Project.server(
      "CREATE TABLE a (id integer PRIMARY KEY, at timestamp(0), f real, code varchar(10));")
    _ = try await project.takeOver(url)
    let changes = [
      ("timestamp(3)", "double precision", "varchar(20)"),
      ("timestamp(6)", "numeric", "varchar(30)"),
    ]
    for (time, number, text) in changes {
      try await Project.execute(
        """
        ALTER TABLE a ALTER at TYPE \(time), ALTER f TYPE \(number), ALTER code TYPE \(text);
        """, at: url)
      #expect(await project.run("db pull") == .done)
      #expect(await project.run(["diff", "--from", url, "--to", "schema", "--exit-code"]) == .done)
    }
    #expect(project.folder.read(Self.path)?.contains("@db.VarChar(30)") == true)
    #expect(
      project.transcript.contains("change column \"a\".\"code\" from VARCHAR(20) to VARCHAR(30)"))
    // Back to what the migrations made, it is as if the schema had been edited.
    try await Project.execute(
      "ALTER TABLE a ALTER at TYPE timestamp(0), ALTER f TYPE real, ALTER code TYPE varchar(10);",
      at: url)
    #expect(await project.run("db pull") == .failed)
    #expect(
      project.transcript.contains(
        "does not have in this form, and a pull would take it out: a.at, a.f, a.code.")
    )
    #expect(await project.run("db pull --force") == .done)
  }

  @Test("what an earlier pull wrote, or a person, and the database does not have, has two ways out")
  func gone() async throws {
    let project = try Project()
    let database = project.folder.path + "/app.db"
    try await OutsideChange.run(
      "CREATE TABLE a (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, n TEXT)", database)
    _ = try await project.takeOver("file:./app.db")
    try await OutsideChange.run("ALTER TABLE a ADD COLUMN code TEXT", database)
    #expect(await project.run("db pull --url file:./app.db") == .done)
    try await OutsideChange.run("ALTER TABLE a RENAME COLUMN code TO label", database)
    let before = project.folder.read(Self.path) ?? ""
    await project.run("db pull --url file:./app.db")
    #expect(project.folder.read(Self.path) == before)
    await project.run("db pull --url file:./app.db --force")
    #expect(project.folder.read(Self.path)?.contains("label") == true)
    // A migration now would not know that the database has another type.
    try await OutsideChange.run(
      "ALTER TABLE a DROP COLUMN label; ALTER TABLE a ADD COLUMN label INTEGER", database)
    let edited = (project.folder.read(Self.path) ?? "").replacing(
      "  label String?", with: "  label String?\n  mine  String?")
    try project.folder.write(Self.path, edited)
    await project.run("db pull --url file:./app.db")
    #expect(project.folder.read(Self.path) == edited)
    try Transcript.expect(project, is: "db-pull-again")
  }

  @Test("a database with nearly no table of the schema is not pulled without --force")
  func wrongDatabase() async throws {
    let models = (1...10).map { "model T\($0) {\n  id Int @id\n}\n" }.joined(separator: "\n")
    let text = BlogSchema.text(models)
    let project = try Project([Self.path: text])
    func makeTables(_ numbers: ClosedRange<Int>, besides name: String) async throws {
      let tables = (numbers.map { "T\($0)" } + [name]).map {
        "CREATE TABLE \"\($0)\" (id INTEGER NOT NULL PRIMARY KEY);"
      }
      try await OutsideChange.run(
        tables.joined(), project.folder.path + "/\(name).db")
    }
    try await makeTables(1...2, besides: "other")
    try await makeTables(1...3, besides: "mine")
    #expect(await project.run("db pull --url file:./other.db") == .failed)
    #expect(project.folder.read(Self.path) == text)
    try await OutsideChange.run(
      "DROP TABLE T1; DROP TABLE T2", project.folder.path + "/other.db")
    #expect(await project.run("db pull --url file:./other.db") == .failed)
    #expect(project.folder.read(Self.path) == text)
    #expect(await project.run("db pull --url file:./mine.db") == .done)
    #expect(await project.run("db pull --url file:./other.db --force") == .done)
    try Transcript.expect(project, is: "db-pull-other")
  }

  @Test("a field that points at an ignored model is ignored, also when a later pull writes it")
  func ignored() async throws {
    let project = try Project()
    let database = project.folder.path + "/app.db"
    try await OutsideChange.run(
      """
      CREATE TABLE ct (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);
      CREATE TABLE log (a_id INTEGER NOT NULL REFERENCES a(id));
      CREATE TABLE a (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);
      """, database)
    #expect(await project.run("db pull --url file:./app.db") == .done)
    let schema = project.folder.read(Self.path) ?? ""
    #expect(schema.contains("logs Log[] @ignore"))
    try project.folder.write(
      Self.path, schema.replacing("  @@map(\"ct\")", with: "  @@ignore\n  @@map(\"ct\")"))
    try await OutsideChange.run(
      """
      CREATE TABLE b (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, ct_id INTEGER REFERENCES ct(id)
      );
      CREATE TABLE keyed (a_id INTEGER NOT NULL PRIMARY KEY REFERENCES a(id));
      DROP TABLE log; ALTER TABLE keyed RENAME TO log;
      """, database)
    #expect(await project.run("db pull --url file:./app.db") == .done)
    let again = project.folder.read(Self.path) ?? ""
    #expect(
      again.contains(
        "@relation(fields: [ctId], references: [id], onDelete: NoAction, onUpdate: NoAction) @ignore\n"
      ))
    #expect(again.contains("Log? @ignore"))
    #expect(await project.run("db pull --url file:./app.db") == .done)
    #expect(project.folder.read(Self.path) == again)
    #expect(await project.run("diff --from file:./app.db --to schema --exit-code") == .done)
  }
}
