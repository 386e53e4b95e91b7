import Foundation
import TestSupport

/// One run of the compiler, and what it counted of its work.
struct CompileRun {
  /// Milliseconds that processors spent on it.
  let milliseconds: Double
  /// The milliseconds of each stage, those of all its processes together.
  let stages: [CompilerStage: Double]

  /// Compiles files into objects, which are thrown away.
  ///
  /// - Parameters:
  ///   - words: The options of the compiler.
  ///   - files: Absolute paths.
  /// - Throws: ``FailedRun`` when it fails.
  init(_ words: [String], _ files: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("statistics/.keep", "")
    let enter = ["-c", "cd \"$0\" && exec swiftc \"$@\"", folder.path]
    let run = try ProcessRun(
      "/bin/sh", enter + words + ["-stats-output-dir", "statistics", "-c"] + files)
    guard run.status == 0 else { throw FailedRun(name: "swiftc", status: run.status) }
    milliseconds = run.processorMilliseconds
    var stages: [CompilerStage: Double] = [:]
    for name in folder.files() where name.hasSuffix(".json") {
      let data = Data((folder.read(name) ?? "").utf8)
      let numbers = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
      for stage in CompilerStage.allCases {
        stages[stage, default: 0] += (numbers[stage.timer] as? Double ?? 0) * 1_000
      }
    }
    self.stages = stages
  }
}
