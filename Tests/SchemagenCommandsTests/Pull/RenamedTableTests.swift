import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("A table that is renamed in the database keeps its model") struct RenamedTableTests {
  private static let path = "schema/schema.prisma"

  @Test("the names of fields on both sides stay, and so does what is written around them")
  func fields() async throws {
    let project = try Project()
    let database = project.folder.path + "/app.db"
    try await OutsideChange.run(
      """
      CREATE TABLE tags (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT,
        "group" INTEGER REFERENCES tags(id)
      );
      CREATE TABLE items (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, main INTEGER REFERENCES tags(id)
      );
      """, database)
    #expect(await project.run("db pull --url file:./app.db") == .done)
    let written = """
      datasource db {
        provider = "sqlite"
        url      = "file:../app.db"
      }

      model Item {
        id         Int  @id @default(autoincrement())
        main       Int?
        primaryTag Tag? @relation("MainTag", fields: [main], references: [id], onDelete: NoAction, onUpdate: NoAction)

        @@map("items")
      }

      /// What items are about.
      model Tag {
        id        Int     @id @default(autoincrement())
        name      String? // short
        group     Int?
        parent    Tag?    @relation("Groups", fields: [group], references: [id], onDelete: NoAction, onUpdate: NoAction)
        members   Tag[]   @relation("Groups")
        mainItems Item[]  @relation("MainTag")

        @@map("tags")
      }

      """
    try project.folder.write(Self.path, written)
    #expect(await project.run("db pull") == .done)
    #expect(project.folder.read(Self.path) == written)
    #expect(await project.run("migrate baseline") == .done)
    try await OutsideChange.run(
      "ALTER TABLE tags RENAME TO labels; ALTER TABLE labels ADD COLUMN color TEXT", database)
    #expect(await project.run("db pull") == .done)
    #expect(
      project.folder.read(Self.path)
        == written.replacing("@@map(\"tags\")", with: "@@map(\"labels\")")
        .replacing(
          "  parent    Tag?", with: "  color     String?\n  parent    Tag?"))
    #expect(
      project.transcript.contains(
        "  - rename table \"tags\" to \"labels\"; its model is still Tag\n"))
    #expect(await project.run("diff --from file:./app.db --to schema --exit-code") == .done)
    // A model that is called like its table needs no `@@map`.
    try await OutsideChange.run("ALTER TABLE labels RENAME TO \"Tag\"", database)
    #expect(await project.run("db pull") == .done)
    #expect(project.folder.read(Self.path)?.contains("@@map(\"labels\")") == false)
    #expect(await project.run("diff --from file:./app.db --to schema --exit-code") == .done)
  }

  @Test(
    "keys and indexes keep the names that they have",
    .enabled(if: PostgresCluster.isAvailable))
  func keys() async throws {
    let (project, url) = try await Project.server(
      """
      CREATE TABLE tags (id serial PRIMARY KEY, name text UNIQUE CHECK (length(name) > 0));
      CREATE TABLE items (id serial PRIMARY KEY, main integer REFERENCES tags);
      """)
    let before = try await project.takeOver(url)
    try await Project.execute("ALTER TABLE tags RENAME TO labels", at: url)
    #expect(await project.run("db pull") == .done)
    let after = project.folder.read(Self.path) ?? ""
    #expect(after.contains("model Tag {"))
    #expect(after.contains("@id(map: \"tags_pkey\")"))
    #expect(after.contains("@unique(map: \"tags_name_key\")"))
    #expect(before.contains(" mainTag") == after.contains(" mainTag"))
    #expect(await project.run(["diff", "--from", url, "--to", "schema", "--exit-code"]) == .done)
    #expect(await project.run("db pull") == .done)
    #expect(project.folder.read(Self.path) == after)
  }

  @Test("the same columns are enough where no other table has them, and a key tells more")
  func columns() async throws {
    let project = try Project()
    let database = project.folder.path + "/app.db"
    let columns = "(id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, a TEXT, b TEXT)"
    try await OutsideChange.run(
      "CREATE TABLE keeps (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT); CREATE TABLE tags \(columns)",
      database)
    #expect(await project.run("db pull --url file:./app.db") == .done)
    func models() -> [String] {
      (project.folder.read(Self.path) ?? "").split(separator: "\n").map(String.init)
        .filter { $0.hasPrefix("model ") }
    }
    try await OutsideChange.run("ALTER TABLE tags RENAME TO labels", database)
    #expect(await project.run("db pull --url file:./app.db") == .done)
    #expect(models() == ["model Keep {", "model Tag {"])
    try await OutsideChange.run(
      """
      CREATE INDEX by_a ON labels(a);
      """, database)
    #expect(await project.run("db pull --url file:./app.db") == .done)
    try await OutsideChange.run(
      "ALTER TABLE labels RENAME TO names; CREATE TABLE copies \(columns)", database)
    #expect(await project.run("db pull --url file:./app.db") == .done)
    #expect(models() == ["model Keep {", "model Tag {", "model Copy {"])
    try await OutsideChange.run(
      "DROP TABLE copies; DROP INDEX by_a; ALTER TABLE names RENAME TO one; CREATE TABLE two \(columns)",
      database)
    #expect(await project.run("db pull --url file:./app.db") == .done)
    #expect(models() == ["model Keep {", "model One {", "model Two {"])
  }

  @Test("another table with some of the columns is another model")
  func others() async throws {
    let project = try Project()
    let database = project.folder.path + "/app.db"
    try await OutsideChange.run(
      """
      CREATE TABLE keeps (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);
      CREATE TABLE tags (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT);
      """, database)
    #expect(await project.run("db pull --url file:./app.db") == .done)
    try await OutsideChange.run(
      """
      DROP TABLE tags;
      CREATE TABLE colors (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT);
      """, database)
    #expect(await project.run("db pull --url file:./app.db") == .done)
    #expect(project.folder.read(Self.path)?.contains("model Color {") == true)
    #expect(project.folder.read(Self.path)?.contains("Tag") == false)
  }
}
