import Foundation
import TestSupport

extension Fault {
  /// A long query keeps a table while a migration wants to alter it.
  static let longReader = Fault(
    name: "long-reader",
    about: "a writer works on a table all the time while an ALTER waits for a long reader"
  ) { suite in
    guard PostgresCluster.isAvailable else {
      return suite.table.row("a long reader: PostgreSQL").skip("no server is installed")
    }
    for isTransactional in suite.isShort ? [true] : [true, false] {
      let form = isTransactional ? "one transaction" : "no transaction"
      let row = suite.table.row("a writer beside an ALTER that waits: PostgreSQL, \(form)")
      // A library's user can choose the time that a statement waits for a lock.
      for patience in suite.isShort ? [400] : [400, 5_000] {
        row.attempt("lock timeout \(patience) ms") {
          try wait(patience, isTransactional: isTransactional, suite, row)
        }
      }
    }
  }

  private static let ids = ["20260101000000_traffic", "20260102000000_alter"]

  private static func wait(
    _ patience: Int, isTransactional: Bool, _ suite: Suite, _ row: FaultRow
  ) throws {
    let project = try MigrationProject(.postgresql)
    try project.write(
      ids[0],
      "CREATE TABLE traffic (id integer PRIMARY KEY, hits integer);\nINSERT INTO traffic VALUES (1, 0);\n"
    )
    let database = try PostgresDatabase(on: PostgresCluster.shared())
    try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
    try project.write(
      ids[1],
      (isTransactional ? "" : "-- schemagen: no-transaction\n")
        + "ALTER TABLE traffic ADD COLUMN note text;\n")
    let stop = project.folder.path + "/stop"
    let writer = try suite.tool.start(.writer, [stop], on: database.url)
    let reader = try LockHolder("SELECT * FROM traffic", in: database)
    // The first try fails for certain, and a later one succeeds when the reader is gone.
    let run =
      patience == 5_000
      ? try suite.tool.start(["migrate", "deploy"], in: project, on: database.url)
      : try suite.tool.start(
        .application, [project.migrations, String(patience)], on: database.url)
    // Far longer than a write may take, so that one that waited all the time would be seen.
    pause(Double(patience) / 1_000 * 2 + 2.5)
    reader.release()
    try run.finish().expect(0, says: ["pplied \(ids[1])"])
    pause(0.2)
    _ = FileManager.default.createFile(atPath: stop, contents: nil)
    let numbers = try writer.finish().expect(0).output.split(whereSeparator: \.isWhitespace)
      .compactMap { Int($0) }
    guard numbers.count == 2 else { throw Broken("the writer did not report") }
    row.note =
      "longest write \(numbers[0]) ms of \(numbers[1]) with a lock timeout of \(patience) ms"
    try require(numbers[1] > 10, "the writer wrote only \(numbers[1]) times")
    // The machine may be busy.
    try require(numbers[0] <= patience + 500, "a write took \(numbers[0]) ms")
    try require(numbers[0] >= patience / 4, "no write waited: the reader was not in the way")
    // The reader stays: the migration gives up and says why.
    let fresh = "20260103000000_again"
    try project.write(fresh, "ALTER TABLE traffic DROP COLUMN note;\n")
    let again = try LockHolder("SELECT * FROM traffic", in: database)
    let outcome = try suite.tool.start(
      .application, [project.migrations, "100"], on: database.url
    ).finish()
    try outcome.expect(1, says: [fresh, "The table is locked: end long queries"])
    again.release()
    try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0, says: [fresh])
  }
}
