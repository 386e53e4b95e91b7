import Foundation
import TestSupport

extension Fault {
  /// Another program uses the SQLite file.
  static let busyFile = Fault(
    name: "busy-file", about: "another program has the SQLite file locked, for a while or for long"
  ) { suite in
    for kind in [DatabaseKind.sqlite, .journaledSQLite] {
      let row = suite.table.row("locked by another program: \(kind.title)")
      for isTransactional in [true, false] {
        let short = [isTransactional ? writer : reader]
        for lock in suite.isShort ? short : [writer, "BEGIN EXCLUSIVE", reader] {
          let form = isTransactional ? "one transaction" : "no transaction"
          row.attempt("\(lock), \(form), longer than the runner waits") {
            try run(lock, of: kind, isTransactional: isTransactional, patience: 1, suite)
          }
          if suite.isShort { continue }
          row.attempt("\(lock), \(form), let go in time") {
            try run(lock, of: kind, isTransactional: isTransactional, patience: 30, suite)
          }
        }
      }
    }
  }

  private static let writer = "BEGIN IMMEDIATE"
  private static let reader = "BEGIN; SELECT * FROM a"

  private static func run(
    _ lock: String, of kind: DatabaseKind, isTransactional: Bool, patience: Int, _ suite: Suite
  ) throws {
    let (first, second) = ("20260101000000_first", "20260102000000_second")
    let project = try MigrationProject(kind)
    try project.write(first, "CREATE TABLE a (b TEXT);\nINSERT INTO a VALUES ('x');\n")
    let database = try kind.make()
    try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
    try project.write(
      second,
      (isTransactional ? "" : "-- schemagen: no-transaction\n")
        + "INSERT INTO a VALUES ('y');\nINSERT INTO a VALUES ('z');\n")
    let whole = try database.copy()
    try suite.tool.run("migrate", "deploy", in: project, on: whole.url).expect(0)
    guard let file = database as? SQLiteFile else { return }
    let holder = try FileHolder(lock, of: file)
    let words = ["migrate", "deploy", "--lock-timeout", String(patience)]
    let run = try suite.tool.start(words, in: project, on: database.url)
    if lock == reader, kind == .sqlite {
      // With a write-ahead log readers and a writer do not wait for each other.
      try run.finish().expect(0, says: ["Applied", second])
      holder.release()
    } else if patience > 2 {
      pause(1)
      holder.release()
      try run.finish().expect(0, says: ["Applied", second])
    } else {
      let outcome = try run.finish()
      holder.release()
      try outcome.expect(1, says: ["(sqlite3)", "--lock-timeout"], not: ["Applied \(second)"])
      try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
    }
    try database.expect(whole.state())
  }
}
