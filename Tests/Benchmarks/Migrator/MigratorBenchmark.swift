import Foundation
import TestSupport

/// Measures `schemagen migrate deploy` and `status` as whole processes, beside the database's own shell.
///
/// Build the tool in release first: `swift build -c release --product schemagen`. Beside the wall time
/// there is the processor time of the client processes, which other programs change less.
enum MigratorBenchmark {
  private static let tool = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("schemagen").path

  /// Prints a table for each database.
  static func run() throws {
    for database in MigratedDatabase.allCases {
      if database == .postgresql, !PostgresCluster.isAvailable { continue }
      try small(database, count: 700, goal: database == .sqlite ? "1.5" : "1.3")
      try large(database, megabytes: 50)
      try applied(database, count: 1_000)
    }
  }

  /// All migrations of a folder on an empty database.
  private static func small(_ database: MigratedDatabase, count: Int, goal: String) throws {
    var files = try MigrationFiles(provider: database.provider)
    try files.addSmall(count)
    try compare("\(count) small migrations", files, database, runs: 5, goal: goal)
  }

  private static func large(_ database: MigratedDatabase, megabytes: Int) throws {
    var files = try MigrationFiles(provider: database.provider)
    try files.addLarge(megabytes: megabytes)
    try compare("one migration of \(megabytes) MB", files, database, runs: 3, goal: "2")
  }

  /// Runs the tool and the shell in turns, each on a new database.
  private static func compare(
    _ name: String, _ files: MigrationFiles, _ database: MigratedDatabase, runs: Int, goal: String
  ) throws {
    var (own, peers): ([RunTime], [RunTime]) = ([], [])
    let errors = files.folder.path + "/errors"
    for _ in 0..<runs {
      own.append(try deploy(files, on: database.make(in: files.folder), errors: errors))
      let url = try database.make(in: files.folder)
      var time = RunTime()
      for path in files.paths {
        guard let (program, words) = database.command(path, on: url) else {
          return print("\(database.provider): its shell is not installed")
        }
        try time.add(program, words, errors: errors)
      }
      peers.append(time)
    }
    let (tool, peer) = (RunTime.median(of: own), RunTime.median(of: peers))
    let ratio = Measurement.text(tool.milliseconds / peer.milliseconds)
    let processors = Measurement.text(tool.processorMilliseconds / peer.processorMilliseconds)
    print(
      "\(database.provider), \(name): \(tool.text) / \(peer.text), \(database.shell), "
        + "= \(ratio) (processor \(processors), goal ≤ \(goal))")
  }

  private static func deploy(
    _ files: MigrationFiles, on url: String, errors: String
  ) throws -> RunTime {
    var time = RunTime()
    try time.add(tool, ["migrate", "deploy"] + words(files, url), errors: errors)
    return time
  }

  private static func words(_ files: MigrationFiles, _ url: String) -> [String] {
    ["--schema", files.schema, "--url", url, "--quiet"]
  }

  /// What there is to do when all is done.
  private static func applied(_ database: MigratedDatabase, count: Int) throws {
    var files = try MigrationFiles(provider: database.provider)
    try files.addSmall(count)
    let url = try database.make(in: files.folder)
    let errors = files.folder.path + "/errors"
    _ = try deploy(files, on: url, errors: errors)
    for command in ["deploy", "status"] {
      let times = try (0..<15).map { _ in
        var time = RunTime()
        try time.add(tool, ["migrate", command] + words(files, url), errors: errors)
        return time
      }
      print(
        "\(database.provider), \(command) with \(count) applied: \(RunTime.median(of: times).text) "
          + "(goal < 100 ms)")
    }
  }
}
