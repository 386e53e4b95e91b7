import Foundation
import TestSupport

extension Fault {
  /// The disk of the database is full in the middle of a migration.
  static let fullDisk = Fault(
    name: "full-disk", about: "no space is left on the disk of the database, then there is"
  ) { suite in
    for kind in DatabaseKind.usable {
      for isTransactional in [true, false] {
        let form = isTransactional ? "one transaction" : "no transaction"
        let row = suite.table.row("disk full: \(kind.title), \(form)")
        guard let disk = try SmallDisk(kilobytes: 1_000) else {
          row.skip("this account may not mount a small disk")
          continue
        }
        row.attempt("then made larger") {
          switch kind {
          case .sqlite, .journaledSQLite:
            let journal = kind == .journaledSQLite ? "delete" : nil
            try fill(
              SQLiteFile(in: disk.folder, journal: journal), on: disk,
              isTransactional: isTransactional, suite)
          case .postgresql: try fill(disk, isTransactional: isTransactional, suite)
          }
        }
      }
    }
  }

  private static let ids = ["20260101000000_table", "20260102000000_rows"]
  private static let mark = "-- schemagen: no-transaction\n"

  /// What the message has to say: the migration, its place, that there is no space, what is so.
  private static func texts(_ reason: String, isTransactional: Bool) -> [String] {
    [
      "\(ids[1]) failed", "migration.sql:\(isTransactional ? 2 : 3)", reason,
      isTransactional
        ? "The migration was rolled back; the database is unchanged"
        : "the next run continues with this one",
    ]
  }

  private static func fill(
    _ database: SQLiteFile, on disk: SmallDisk, isTransactional: Bool, _ suite: Suite
  ) throws {
    let project = try MigrationProject(.sqlite)
    try project.write(ids[0], "CREATE TABLE counter (step integer);\nCREATE TABLE t (word text);\n")
    try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
    try project.write(
      ids[1],
      (isTransactional ? "" : mark) + """
        INSERT INTO counter VALUES (1);
        INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
          SELECT printf('%.1000c', 'x') FROM n;
        INSERT INTO counter VALUES (2);
        """)
    let whole = try SQLiteFile()
    try suite.tool.run("migrate", "deploy", in: project, on: whole.url).expect(0)
    let before = try database.state()
    try suite.tool.run("migrate", "deploy", in: project, on: database.url)
      .expect(1, says: texts("full", isTransactional: isTransactional))
    try disk.grow(kilobytes: 40_000)
    if isTransactional { try database.expect(before) }
    try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
    try database.expect(whole.state())
  }

  private static func fill(
    _ disk: SmallDisk, isTransactional: Bool, _ suite: Suite
  ) throws {
    let cluster = try PostgresCluster.shared()
    let place = disk.folder.path + "/space"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    if let account = cluster.programs.account {
      try FileManager.default.setAttributes([.ownerAccountName: account], ofItemAtPath: place)
    }
    let space = "small_\(isTransactional ? 1 : 2)"
    let database = try PostgresDatabase(on: cluster)
    try database.execute("CREATE TABLESPACE \(space) LOCATION '\(place)'")
    let project = try MigrationProject(.postgresql)
    try project.write(
      ids[0],
      "CREATE TABLE counter (step integer);\nCREATE TABLE t (word text) TABLESPACE \(space);\n")
    try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
    try project.write(
      ids[1],
      (isTransactional ? "" : mark) + """
        INSERT INTO counter VALUES (1);
        INSERT INTO t SELECT repeat('x', 1000) || n FROM generate_series(1, 3000) n;
        INSERT INTO counter VALUES (2);
        """)
    try suite.tool.run("migrate", "deploy", in: project, on: database.url)
      .expect(1, says: texts("No space left on device", isTransactional: isTransactional))
    let rows = try database.execute("SELECT count(*) FROM counter")
    try require(rows == (isTransactional ? "0\n" : "1\n"), "after the failure: \(rows) steps")
    try disk.grow(kilobytes: 40_000)
    try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
    let state = try database.state()
    let whole = try PostgresDatabase(on: cluster)
    try suite.tool.run("migrate", "deploy", in: project, on: whole.url).expect(0)
    let expected = try whole.state()
    try require(state == expected, UnifiedDiff.between(expected, state))
    // The disk goes away, so nothing may be left on it.
    for database in [database, whole] { try database.execute("DROP TABLE t") }
    try cluster.execute("DROP TABLESPACE \(space)", in: "postgres")
  }
}
