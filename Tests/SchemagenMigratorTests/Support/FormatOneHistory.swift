import DatabaseSchema
import DatabaseTypes
import SchemagenRuntime

/// A history table as schemagen 0.1.0 made it, before it had a column for the format. Do not edit.
enum FormatOneHistory {
  /// The id of the migration that is done.
  static let done = "20260101000000_first"
  /// The id of the migration that stopped after its first statement.
  static let interrupted = "20260102000000_second"

  /// Creates the table and its rows, and the table that the migrations made.
  static func create(in project: MigratorProject, withInterrupted: Bool = false) async throws {
    try project.write(done, "CREATE TABLE a (b TEXT);\n")
    let database = try await project.connect()
    try await database.perform { connection in
      try connection.run(script: "CREATE TABLE a (b TEXT)")
      try connection.run(script: table(project.dialect))
      try connection.run(script: rows(withInterrupted: withInterrupted))
    }
    await database.close()
  }

  private static func table(_ dialect: Dialect) -> String {
    let time = dialect == .sqlite ? "TEXT" : "TIMESTAMPTZ"
    return """
      CREATE TABLE "_schemagen_migrations" (
        "id" TEXT NOT NULL PRIMARY KEY,
        "checksum" TEXT NOT NULL,
        "started_at" \(time) NOT NULL,
        "finished_at" \(time),
        "statements_done" INTEGER NOT NULL,
        "hash_after" TEXT,
        "tool_version" TEXT NOT NULL
      )
      """
  }

  private static func rows(withInterrupted: Bool) -> String {
    let done = """
      INSERT INTO "_schemagen_migrations" VALUES ('\(done)', \
      '0a0cb2a8d5b39d295d6d496e5681bb29f823484668d3d3236e591b38c5337345', \
      '2026-01-01T10:00:00.000Z', '2026-01-01T10:00:00.250Z', 1, NULL, '0.1.0');
      """
    let interrupted = """
      INSERT INTO "_schemagen_migrations" VALUES ('\(interrupted)', \
      'b3a0a4c2ece9472be8f1dd6c0c799ef7c1b4701b9e17ca8afc872cd6d57bec94', \
      '2026-01-02T10:00:00.000Z', NULL, 1, NULL, '0.1.0');
      """
    return withInterrupted ? done + "\n" + interrupted : done
  }
}
