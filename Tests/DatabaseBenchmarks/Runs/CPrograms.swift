import Foundation
import TestSupport

/// The C programs, compiled for this run.
struct CPrograms {
  private let folder: TemporaryFolder

  /// Compiles the programs; needs `cc` and the headers of SQLite and libpq (Debian: `libsqlite3-dev`,
  /// `libpq-dev`).
  init() throws {
    folder = try TemporaryFolder()
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("C").path
    for (name, library) in [("sqlite", "sqlite3"), ("postgresql", "pq")] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/cc")
      process.arguments = [
        "-O2", "-I/usr/include/postgresql", "\(source)/\(name).c", "-o", "\(folder.path)/\(name)",
        "-l\(library)",
      ]
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { throw FailedRun(command: "cc", output: name) }
    }
  }

  /// Runs a job in C.
  ///
  /// - Parameters:
  ///   - database: `sqlite` or `postgresql`.
  ///   - place: The path or the URL of the database.
  func run(_ database: String, _ job: Job, _ place: String, count: Int, rowCount: Int) throws
    -> ChildRun
  {
    try ChildRun(
      "\(folder.path)/\(database)", [job.rawValue, place, String(count), String(rowCount)])
  }
}
