import Foundation

/// The `sqlite3` program, which runs scripts as a person would.
package struct SQLiteShell: Sendable {
  /// What a script did.
  package struct Outcome: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  private let program: String

  /// Finds the program; `nil` where it is not installed.
  package init?() {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    let candidates = path.split(separator: ":").map { "\($0)/sqlite3" }
    guard let found = candidates.first(where: FileManager.default.isExecutableFile) else {
      return nil
    }
    program = found
  }

  /// Whether the program is installed.
  package static let isAvailable = SQLiteShell() != nil

  /// Runs a script.
  ///
  /// - Parameters:
  ///   - script: The SQL.
  ///   - database: The path of the database file.
  ///   - bails: Whether to stop at the first error; the shell goes on otherwise.
  /// - Throws: When the program cannot be started.
  package func run(_ script: String, on database: String, bails: Bool = true) throws -> Outcome {
    let input = database + ".script-\(UUID().uuidString)"
    try Data(script.utf8).write(to: URL(fileURLWithPath: input))
    defer { try? FileManager.default.removeItem(atPath: input) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = (bails ? ["-bail"] : []) + ["-batch", database]
    process.standardInput = FileHandle(forReadingAtPath: input)
    let (output, errors) = (input + ".out", input + ".err")
    for path in [output, errors] { try Data().write(to: URL(fileURLWithPath: path)) }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    defer { for path in [output, errors] { try? FileManager.default.removeItem(atPath: path) } }
    return Outcome(
      status: process.terminationStatus, output: Self.text(of: output),
      errors: Self.text(of: errors))
  }

  private static func text(of path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }
}
