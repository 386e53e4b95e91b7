import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("Comments of a database and documentation of a schema") struct PulledCommentTests {
  @Test(
    "comments stay in a database whose schema does not say them",
    .enabled(if: PostgresCluster.isAvailable))
  func comments() async throws {
    let (project, url) = try await Project.server(
      """
      CREATE TYPE role AS ENUM ('a');
      CREATE TABLE users (id integer PRIMARY KEY, role role NOT NULL);
      COMMENT ON TYPE role IS 'A role.';
      COMMENT ON TABLE users IS 'Users.';
      COMMENT ON COLUMN users.id IS 'The key.';
      """)
    await project.run(["db", "pull", "--url", url])
    let schema = project.folder.read("schema/schema.prisma") ?? ""
    #expect(schema.contains("  comments = true\n"))
    try project.folder.write(
      "schema/schema.prisma", schema.replacing("  comments = true\n", with: ""))
    _ = try await project.takeOver(url)
    #expect(
      try await Project.rows(
        "SELECT description FROM pg_description WHERE description ~ '^(A role|Users|The key)'",
        at: url
      ).count == 3)
    try project.folder.write("schema/schema.prisma", schema.replacing("/// Users.\n", with: ""))
    #expect(
      await project.run(["diff", "--from", url, "--to", "schema", "--exit-code"]) != .done)
  }

  @Test(
    "documentation stays where the database has no comment",
    .enabled(if: PostgresCluster.isAvailable))
  func documentation() async throws {
    let (project, url) = try await Project.server(
      """
      CREATE TYPE role AS ENUM ('a');
      CREATE TABLE a (id integer PRIMARY KEY, role role);
      CREATE TABLE b (id integer PRIMARY KEY);
      COMMENT ON TABLE b IS 'From the database.';
      """)
    await project.run(["db", "pull", "--url", url])
    let path = "schema/schema.prisma"
    let documented = (project.folder.read(path) ?? "")
      .replacing("model A {\n", with: "/// By hand.\nmodel A {\n  /// A key.\n")
      .replacing("enum Role {\n", with: "/// Who they are.\nenum Role {\n")
    try project.folder.write(path, documented)
    try await Project.execute(
      "ALTER TABLE a ADD n integer; COMMENT ON TABLE b IS 'Changed.'", at: url)
    #expect(await project.run(["db", "pull", "--url", url]) == .done)
    let again = project.folder.read(path) ?? ""
    for text in ["/// By hand.", "  /// A key.", "/// Who they are.", "/// Changed."] {
      #expect(again.contains(text + "\n"))
    }
    #expect(!again.contains("From the database"))
    // It waits for its migration.
    #expect(
      await project.run(["diff", "--from", url, "--to", "schema", "--exit-code"]) != .done)
    #expect(await project.run(["db", "push", "--url", url]) == .done)
    #expect(await project.run(["db", "pull", "--url", url]) == .done)
    #expect(project.folder.read(path) == again)
  }

  @Test(
    "a comment cannot write a field, whatever ends its lines",
    .enabled(if: PostgresCluster.isAvailable),
    arguments: ["\\r\\n", "\\r", "\\u2028", "\\u2029", "\\u0085", "\\x0B", "\\x0C", " \\n"])
  func hostileComment(separator: String) async throws {
    let (project, url) = try await Project.server(
      """
      CREATE TABLE users (id integer PRIMARY KEY, name text);
      COMMENT ON TABLE users IS E'Users. \\t';
      COMMENT ON COLUMN users.id IS E'The key.\(separator)evil Int?\(separator)';
      COMMENT ON COLUMN users.name IS E' \(separator)';
      """)
    let schema = try await project.takeOver(url)
    #expect(schema.contains("  /// The key.\n  /// evil Int?\n"))
    #expect(schema.contains("/// Users.\n"))
  }
}
