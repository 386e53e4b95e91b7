import SchemaLifting
import Testing

@Suite("Names of relation fields") struct RelationNamesTests {
  @Test("a foreign key of several columns is named after those that are its own")
  func composite() async throws {
    let found = try await LiftedDatabase(
      """
      CREATE TABLE multi (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b));
      CREATE TABLE child (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, a INTEGER, b INTEGER, c INTEGER, x INTEGER,
        FOREIGN KEY (a, b) REFERENCES multi (a, b),
        FOREIGN KEY (a, x) REFERENCES multi (a, b),
        FOREIGN KEY (c, b) REFERENCES multi (a, b)
      );
      CREATE TABLE users (
        tenant_id INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (tenant_id, id)
      );
      CREATE TABLE posts (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, tenant_id INTEGER, author_id INTEGER,
        editor INTEGER,
        FOREIGN KEY (tenant_id, author_id) REFERENCES users (tenant_id, id),
        FOREIGN KEY (tenant_id, editor) REFERENCES users (tenant_id, id)
      );
      """, at: "sqlite::memory:")
    #expect(found.errors == [])
    for name in ["aBMulti", "xMulti", "cMulti", "author", "editorUser"] {
      #expect(found.text.contains("  \(name) "), "\(name) in \(found.text)")
    }
  }
}
