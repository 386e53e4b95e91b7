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
      try withFile(GeneratedSchema.text(models: count)) { path in
        let validate = try Measurement(
          "schemagen validate, \(count) models", tool, ["validate", "--schema", path])
        print(validate.line(floor: floor))
      }
    }
    for count in [100, 1_000, 5_000] {
      try withFile(GeneratedSchema.text(models: count)) { path in
        let diff = try Measurement(
          "schemagen diff --from empty, \(count) models", tool,
          ["diff", "--from", "empty", "--to", path], runs: count > 1_000 ? 7 : 21)
        print(diff.line(floor: floor) + perModel(diff, floor, count))
      }
    }
    try withFile(GeneratedSchema.text(models: 300)) { before in
      try withFile(GeneratedSchema.text(models: 300, isEdited: true)) { after in
        let diff = try Measurement(
          "schemagen diff, 300 models, 5 % changed", tool,
          ["diff", "--from", before, "--to", after])
        print(diff.line(floor: floor))
      }
    }
  }

  /// What a model costs above the start of the process, which stays the same where cost is linear.
  private static func perModel(
    _ measurement: Measurement, _ floor: Measurement, _ count: Int
  ) -> String {
    let microseconds = (measurement.milliseconds - floor.milliseconds) * 1_000 / Double(count)
    return ", \(Int(microseconds.rounded())) µs each"
  }

  private static func withFile(_ text: String, _ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "schemagen-benchmark-\(UUID().uuidString).prisma"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }
}
