import Foundation
import TestSupport

extension Fault {
  /// The file of a SQLite database is damaged, or is no database.
  static let damagedFile = Fault(
    name: "damaged-file", about: "a SQLite file that is no database, or has damaged pages"
  ) { suite in
    let row = suite.table.row("damaged file: SQLite")
    for damage in Damage.allCases {
      row.attempt("\(damage)") { try run(damage, suite) }
    }
  }

  private enum Damage: CaseIterable { case noDatabase, emptyFile, cutPages, pagesOfNoise, aFolder }

  private static let first = "20260101000000_first"
  private static let second = "20260102000000_second"

  private static func run(_ damage: Damage, _ suite: Suite) throws {
    let project = try MigrationProject(.sqlite)
    let rows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
    try project.write(
      first,
      "CREATE TABLE a (b TEXT);\nINSERT INTO a \(rows) SELECT 'row ' || i FROM n;\n"
        + "CREATE INDEX a_b ON a (b);\n")
    let database = try SQLiteFile()
    try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
    try project.write(second, "CREATE TABLE c AS SELECT b FROM a ORDER BY b;\n")
    let good = try Data(contentsOf: URL(fileURLWithPath: database.path))
    var bad = good
    switch damage {
    case .noDatabase: bad = Data(String(repeating: "This is a letter.\n", count: 500).utf8)
    case .emptyFile: bad = Data()
    case .cutPages: bad = good.prefix(good.count / 3)
    case .pagesOfNoise:
      var random = suite.random(4)
      for offset in stride(from: 12_288, to: bad.count, by: 37) {
        bad[offset] = UInt8.random(in: 0...255, using: &random)
      }
    case .aFolder: break
    }
    let url = damage == .aFolder ? "file:\(database.folder.path)" : database.url
    try bad.write(to: URL(fileURLWithPath: database.path))
    let outcome = try suite.tool.run("migrate", "deploy", in: project, on: url)
    switch damage {
    case .emptyFile:
      // An empty file is an empty database, on which all migrations run.
      try outcome.expect(0, says: [first, second])
      return try suite.tool.run("migrate", "status", "--exit-code", in: project, on: url).expect(
        0, says: ["Up to date"]
      ).done()
    case .noDatabase: try outcome.expect(1, says: [database.path, "not a database"])
    case .cutPages, .pagesOfNoise:
      try outcome.expect(1, says: ["malformed"], not: ["Applied \(second)"])
    case .aFolder: try outcome.expect(1, says: [database.folder.path], not: ["Applied"])
    }
    // What is damaged is left as it is, for those who repair it.
    try require(
      try Data(contentsOf: URL(fileURLWithPath: database.path)) == bad, "the file was changed")
    try good.write(to: URL(fileURLWithPath: database.path))
    try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0, says: [second])
  }
}

extension Outcome {
  /// Ends a chain of checks.
  fileprivate func done() {}
}
