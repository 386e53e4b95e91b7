import Foundation
import TestSupport

/// A SQLite file in a folder of its own.
struct SQLiteFile: TrialDatabase {
  let folder: TemporaryFolder

  var path: String { folder.path + "/app.db" }
  var url: String { "file:\(path)" }

  /// Names a file in a folder of its own, or in another one.
  ///
  /// - Parameter journal: The journal mode of a file that is made at once; without it the tool makes the file.
  init(in folder: TemporaryFolder? = nil, journal: String? = nil) throws {
    self.folder = try folder ?? TemporaryFolder()
    chmod(self.folder.path, 0o755)
    guard let journal else { return }
    try execute("PRAGMA journal_mode = \(journal); CREATE TABLE x (y); DROP TABLE x;")
  }

  @discardableResult
  func execute(_ sql: String) throws -> String {
    guard let shell = SQLiteShell() else { throw Broken("the sqlite3 shell is not installed") }
    let outcome = try shell.run(".timeout 5000\n" + sql, on: path)
    guard outcome.status == 0 else { throw Broken("sqlite3: \(outcome.errors)\n\(sql)") }
    return outcome.output
  }

  func copy() throws -> any TrialDatabase {
    let other = try SQLiteFile()
    try FileManager.default.copyItem(atPath: path, toPath: other.path)
    return other
  }

  func state() throws -> String {
    let schema = try execute(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")
    let rows = try execute(".dump").split(separator: "\n").filter { line in
      line.hasPrefix("INSERT INTO") && !line.contains("_schemagen_migrations")
    }
    let check = try execute("PRAGMA integrity_check; PRAGMA foreign_key_check")
    return schema + rows.sorted().joined(separator: "\n") + "\n" + check
      + (try execute(historyQuery))
  }
}
