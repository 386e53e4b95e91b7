import Foundation
import TestSupport

/// Measures how long it takes to compare a live database of 1,000 tables with a snapshot, as whole
/// processes and beside what the database's own tools need to print its schema.
///
/// Build everything in release first: `swift build -c release`.
enum LiveBenchmark {
  private static let tableCount = 1_000

  /// Prints a line for each database.
  static func run() throws {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let tool = folder.appendingPathComponent("schemagen").path
    try sqlite(tool)
    if PostgresCluster.isAvailable { try postgresql(tool) } else { print("no PostgreSQL server") }
  }

  private static func sqlite(_ tool: String) throws {
    let project = try TemporaryFolder()
    let url = "file:\(project.path)/app.db"
    let words = try prepare(project, tool, "sqlite", url)
    let pair = try MeasuredPair(
      tool, words, against: "/usr/bin/env",
      ["sqlite3", "-readonly", "\(project.path)/app.db", ".schema"])
    print(pair.line("SQLite, \(tableCount) tables: diff, and sqlite3 .schema", goal: "≤ 60 ms"))
  }

  private static func postgresql(_ tool: String) throws {
    guard let programs = PostgresPrograms.find() else { return print("no pg_dump") }
    let project = try TemporaryFolder()
    let url = try PostgresCluster.shared().makeDatabase()
    let words = try prepare(project, tool, "postgresql", url)
    let plain = String(url.prefix { $0 != "?" })
    let pair = try MeasuredPair(
      tool, words, against: programs.path(of: "pg_dump"), ["-s", "-d", plain])
    print(pair.line("PostgreSQL, \(tableCount) tables: diff, and pg_dump -s", goal: "≤ 0.6 ×"))
  }

  /// Makes a database by a migration of all tables.
  ///
  /// - Returns: The words that compare it with its snapshot.
  private static func prepare(
    _ project: TemporaryFolder, _ tool: String, _ provider: String, _ url: String
  ) throws -> [String] {
    try project.write(
      "schema/schema.prisma", GeneratedSchema.text(models: tableCount, provider: provider))
    let migrate = try ProcessRun(
      tool,
      ["migrate", "--name", "first", "--schema", "\(project.path)/schema", "--url", url, "--quiet"])
    guard migrate.status == 0 else { throw FailedRun(name: "migrate", status: migrate.status) }
    return [
      "diff", "--from", url, "--to", "\(project.path)/schema/snapshot.json", "--exit-code",
    ]
  }
}
