import Foundation

/// Measures the tool as whole processes: its start, and the SQL for many new models.
///
/// Build everything in release first: `swift build -c release`.
enum CommandLineBenchmark {
  /// Prints a table.
  static func run() throws {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let tool = folder.appendingPathComponent("schemagen").path
    let empty = folder.appendingPathComponent("EmptyProgram").path
    let floor = try Measurement("an empty program with Foundation (the floor)", empty, [])
    print(floor.line(floor: floor))
    print(try Measurement("schemagen --version", tool, ["--version"]).line(floor: floor))
    for count in [300, 1_000] {
      let path = NSTemporaryDirectory() + "schemagen-benchmark-\(getpid())-\(count).prisma"
      try GeneratedSchema.text(models: count).write(
        toFile: path, atomically: true, encoding: .utf8)
      defer { try? FileManager.default.removeItem(atPath: path) }
      let validate = try Measurement(
        "schemagen validate, \(count) models", tool, ["validate", "--schema", path])
      print(validate.line(floor: floor))
      let diff = try Measurement(
        "schemagen diff --from empty, \(count) models", tool,
        ["diff", "--from", "empty", "--to", path])
      print(diff.line(floor: floor))
    }
  }
}
