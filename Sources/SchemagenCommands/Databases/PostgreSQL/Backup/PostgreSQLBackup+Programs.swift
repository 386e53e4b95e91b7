import Foundation
import SchemagenMigrator

/// What `pg_dump` and `pg_restore` are run for.
extension PostgreSQLBackup {
  /// The table of contents of a dump, by the first version of `pg_restore` that can read it.
  func list(
    _ path: String, as shown: String, _ server: Int
  ) async throws -> (contents: DumpContents, programs: PostgreSQLPrograms) {
    var programs = try await PostgreSQLPrograms.find(for: server, in: context)
    while true {
      let ending = try await run([programs.restore, "--list", path], [:])
      if ending.isSuccess { return (DumpContents(ending.output), programs) }
      guard ending.errors.contains("unsupported version") else {
        throw CommandFailure(
          "\(shown) is cut off or damaged: \(ProgramErrors(ending).text)",
          help: "Use another backup, or copy the file again.")
      }
      programs = try await PostgreSQLPrograms.find(
        for: server, newerThan: programs.version, in: context)
    }
  }

  /// Reads all rows of a dump once, so that a damaged one is found now.
  func readThrough(_ path: String, _ programs: PostgreSQLPrograms) async throws {
    let ending = try await run([programs.restore, "--file=/dev/null", path], [:])
    guard ending.isSuccess else {
      throw CommandFailure("The backup cannot be read back: \(ProgramErrors(ending).text)")
    }
  }

  func run(
    _ command: [String], _ environment: [String: String]
  ) async throws -> ChildProcess.Ending {
    let environment = context.environment.merging(environment) { _, new in new }
    let folder = context.workingDirectory
    return try await Interrupts.cancelling {
      let child = try ChildProcess(
        command, environment: environment, folder: folder, output: .captured, errors: .captured)
      let ending = await child.end()
      try Task.checkCancellation()
      return ending
    }
  }
}
