import Foundation
import TestSupport

/// Compares what users of generated repositories call with C programs that do the same.
///
/// `swift run -c release DatabaseBenchmarks [sqlite | postgresql]` prints a table. Both sides run in
/// processes of their own, in turns, and the medians of their times are compared.
@main
enum Benchmark {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "job" { return try await runJob(Array(arguments.dropFirst())) }
    let part = arguments.first
    let programs = try CPrograms()
    print(Report.header)
    if part == nil || part == "sqlite" { try await SQLiteStage.run(programs) }
    if part == nil || part == "postgresql", PostgresCluster.isAvailable {
      try await PostgreSQLStage.run(programs)
    }
  }

  /// Runs one job of this program: its name, the URL, how many calls, how many rows there are.
  private static func runJob(_ arguments: [String]) async throws {
    guard arguments.count == 4, let job = Job(rawValue: arguments[0]),
      let count = Int(arguments[2]),
      let rowCount = Int(arguments[3])
    else { return print("job NAME URL COUNT ROWS") }
    // Not on the main actor, like a request of a server.
    let milliseconds = try await Task.detached {
      try await JobRun(job, url: arguments[1], count: count, rowCount: rowCount).run()
    }.value
    print(milliseconds)
  }
}
