import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("Numbers of rows on SQLite")
struct RowNumberTests {
  @Test("a search index with a table as its content finds the rows after a rebuild")
  func searchIndex() async throws {
    let project = try Project(environment: ["DATABASE_URL": "file:./app.db"])
    let path = project.folder.path + "/app.db"
    try await OutsideChange.run(
      """
      CREATE TABLE note (id UUID NOT NULL PRIMARY KEY, body TEXT, n INT);
      CREATE VIRTUAL TABLE search USING fts5(body, content='note', content_rowid='rowid');
      INSERT INTO note VALUES ('a', 'apple', 1), ('b', 'banana', 2), ('c', 'cherry', NULL);
      INSERT INTO search (rowid, body) SELECT rowid, body FROM note;
      INSERT INTO search (search, rowid, body) VALUES ('delete', 1, 'apple');
      DELETE FROM note WHERE id = 'a';
      """, path)
    await project.run("db pull --quiet")
    #expect(await project.run("migrate baseline") == .done)
    let schema = try #require(project.folder.read("schema/schema.prisma"))
    #expect(schema.contains("id   String  @id"))
    try project.folder.write(
      "schema/schema.prisma", schema.replacing("n    Int?", with: "n Int @default(0)"))
    #expect(await project.run("migrate --name required --fill Note.n=0") == .done)
    // The index itself knows whether it fits its content.
    try await OutsideChange.run(
      "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)", path)
    let query = "SELECT note.id FROM note JOIN search ON search.rowid = note.rowid "
    #expect(
      try await Project.rows(query + "WHERE search MATCH 'cherry'", at: "sqlite:" + path) == ["c"])
  }
}
