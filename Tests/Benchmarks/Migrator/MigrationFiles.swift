import Foundation
import TestSupport

/// A folder with small migrations, or one large one, the same in every run.
struct MigrationFiles {
  let folder: TemporaryFolder
  /// The files, in their order.
  private(set) var paths: [String] = []

  var schema: String { folder.path + "/schema" }

  /// Makes a schema without models.
  init(provider: String) throws {
    folder = try TemporaryFolder()
    // The server's account has to read the files.
    chmod(folder.path, 0o755)
    try folder.write(
      "schema/schema.prisma",
      "datasource db {\n  provider = \"\(provider)\"\n  url = env(\"DATABASE_URL\")\n}\n")
  }

  /// Adds migrations of three statements, each of which has a way back.
  mutating func addSmall(_ count: Int) throws {
    for number in 0..<count {
      let table = "table_\(number)"
      let former = number > 0 ? "ALTER TABLE table_\(number - 1) ADD COLUMN note text;\n" : ""
      try add(
        number,
        """
        CREATE TABLE \(table) (
          id integer NOT NULL PRIMARY KEY,
          name text NOT NULL DEFAULT '',
          amount integer
        );
        CREATE INDEX \(table)_name ON \(table) (name);
        \(former)
        """, down: "DROP TABLE \(table);\n")
    }
  }

  /// Adds one migration of many rows.
  ///
  /// - Parameter megabytes: How large its file is at least.
  mutating func addLarge(megabytes: Int) throws {
    var text = "CREATE TABLE big (id integer NOT NULL PRIMARY KEY, name text NOT NULL);\n"
    text.reserveCapacity((megabytes + 1) * 1_000_000)
    let word = String(repeating: "lorem ipsum ", count: 15)
    var id = 0
    while text.utf8.count < megabytes * 1_000_000 {
      let rows = (0..<50).map { "(\(id + $0), '\(word)')" }.joined(separator: ",\n  ")
      text += "INSERT INTO big (id, name) VALUES\n  \(rows);\n"
      id += 50
    }
    try add(0, text, down: "DROP TABLE big;\n")
  }

  private mutating func add(_ number: Int, _ sql: String, down: String) throws {
    let id = "\(20_260_101_000_000 + number)_step_\(number)"
    let path = "schema/migrations/\(id)/migration.sql"
    try folder.write(path, sql)
    try folder.write("schema/migrations/\(id)/down.sql", down)
    paths.append(folder.path + "/" + path)
  }
}
