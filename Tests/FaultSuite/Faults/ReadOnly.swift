import Foundation
import TestSupport

extension Fault {
  /// What may only be read: the database, its folder, the server.
  static let readOnly = Fault(
    name: "read-only", about: "a file, a folder and a server that may not be written"
  ) { suite in
    let row = suite.table.row("read-only file or folder: SQLite with a journal")
    // The programs of PostgreSQL know how to become an account without the rights of root.
    let account = getuid() == 0 ? PostgresPrograms.find() : nil
    if getuid() == 0, account == nil {
      row.skip("root may write everything, and no other account can be used")
    } else if account != nil, !suite.tool.isReachable(as: account) {
      row.skip("the other account may not enter the folder of the tool")
    } else {
      for isTransactional in [true, false] {
        for place in ["file", "folder"] {
          row.attempt("\(place), \(isTransactional ? "one transaction" : "no transaction")") {
            try deny(place, isTransactional: isTransactional, as: account, suite)
          }
        }
      }
      row.attempt("a migrations folder that may not be read") {
        try denyMigrations(as: account, suite)
      }
    }
    guard PostgresCluster.isAvailable else { return }
    let server = suite.table.row("read-only server or role: PostgreSQL")
    server.attempt("default_transaction_read_only of a role without other rights") {
      try denyRole(suite)
    }
  }

  private static let first = "20260101000000_first"
  private static let second = "20260102000000_second"

  private static func deny(
    _ place: String, isTransactional: Bool, as account: PostgresPrograms?, _ suite: Suite
  ) throws {
    let project = try MigrationProject(.sqlite)
    try project.write(first, "CREATE TABLE a (b TEXT);\n")
    // A write-ahead log needs a folder in which files can be made even to be read:
    // https://www.sqlite.org/wal.html#read_only_databases
    let database = try SQLiteFile(journal: "delete")
    try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
    try project.write(
      second,
      (isTransactional ? "" : "-- schemagen: no-transaction\n") + "INSERT INTO a VALUES ('x');\n")
    let before = try database.state()
    if place == "file" {
      chmod(database.folder.path, 0o777)
      chmod(database.path, 0o444)
    } else {
      chmod(database.path, 0o666)
      chmod(database.folder.path, 0o555)
    }
    try suite.tool.run("migrate", "status", in: project, on: database.url, as: account)
      .expect(0, says: ["pending", second])
    try suite.tool.run("migrate", "deploy", in: project, on: database.url, as: account)
      .expect(1, says: [second, database.path], not: ["Applied \(second)"])
    try database.expect(before)
    chmod(database.folder.path, 0o777)
    chmod(database.path, 0o666)
    try suite.tool.run("migrate", "deploy", in: project, on: database.url, as: account).expect(0)
    try suite.tool.run(
      "migrate", "status", "--exit-code", in: project, on: database.url, as: account
    )
    .expect(0, says: ["Up to date"])
    try require(
      try database.execute("SELECT count(*) FROM a") == "1\n", "the row is not there once")
  }

  private static func denyMigrations(as account: PostgresPrograms?, _ suite: Suite) throws {
    let project = try MigrationProject(.sqlite)
    try project.write(first, "CREATE TABLE a (b TEXT);\n")
    let database = try SQLiteFile()
    chmod(database.folder.path, 0o777)
    for path in ["\(project.migrations)/\(first)/migration.sql", project.migrations] {
      chmod(path, 0)
      try suite.tool.run("migrate", "deploy", in: project, on: database.url, as: account)
        .expect(1, says: [path, "ermission"], not: ["Nothing", "Up to date"])
      try require(
        !FileManager.default.fileExists(atPath: database.path), "a database was made for nothing")
      chmod(path, path.hasSuffix(".sql") ? 0o644 : 0o755)
    }
    try suite.tool.run("migrate", "deploy", in: project, on: database.url, as: account).expect(0)
  }

  private static func denyRole(_ suite: Suite) throws {
    let project = try MigrationProject(.postgresql)
    try project.write(first, "CREATE TABLE a (b TEXT);\n")
    let database = try PostgresDatabase(on: PostgresCluster.shared())
    let role = "reader_of_\(database.name)"
    try database.execute("CREATE ROLE \(role) LOGIN PASSWORD '\(PostgresCluster.password)'")
    let url = database.url.replacing("//\(PostgresCluster.user):", with: "//\(role):")
    let before = try database.execute("SELECT count(*) FROM pg_class")
    try suite.tool.run("migrate", "deploy", in: project, on: url)
      .expect(
        1, says: ["GRANT USAGE, CREATE ON SCHEMA public", "the database is unchanged"],
        not: ["Applied"])
    try require(
      try database.execute("SELECT count(*) FROM pg_class") == before, "something was made")
    let setting = "default_transaction_read_only"
    try database.execute(
      "GRANT CREATE ON SCHEMA public TO \(role); ALTER ROLE \(role) SET \(setting) = on")
    try suite.tool.run("migrate", "deploy", in: project, on: url)
      .expect(1, says: [setting, "ALTER ROLE \"\(role)\" RESET \(setting)"], not: ["Applied"])
    try require(
      try database.execute("SELECT count(*) FROM pg_class") == before, "something was made")
    try database.execute("ALTER ROLE \(role) RESET \(setting)")
    try suite.tool.run("migrate", "deploy", in: project, on: url).expect(0, says: [first])
  }
}
