import Foundation

/// Measures what the compiler needs for the generated code of one model more, and for which of its work.
///
/// Build everything in release first: `swift build -c release`. Times are those of the processors, which
/// other programs change less; the floor are plain structures with the same fields.
enum CompileBenchmark {
  private static let counts = (fewer: 15, more: 30)
  private static let runs = 5

  /// Prints a line for each configuration.
  static func run() throws {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let tool = folder.appendingPathComponent("schemagen").path
    let modules = folder.appendingPathComponent("Modules").path
    let fewer = try GeneratedCode(models: counts.fewer, tool: tool)
    let more = try GeneratedCode(models: counts.more, tool: tool)
    for configuration in CompilerConfiguration.allCases {
      let words = configuration.words + ["-I", modules]
      let generated = try perModel(words, fewer.files, more.files)
      let floor = try perModel(words, fewer.plain, more.plain)
      var rest = generated.milliseconds
      let stages = CompilerStage.allCases.map { stage in
        let time = generated.stages[stage] ?? 0
        rest -= time
        return "\(stage.name) \(whole(time))"
      }
      print(
        "\(configuration.name): \(whole(generated.milliseconds)) ms a model of 12 fields, "
          + "\(more.lineCount / counts.more) lines (\(stages.joined(separator: ", ")), "
          + "rest \(whole(rest))), plain structures \(whole(floor.milliseconds)) ms "
          + "(goal ≤ \(configuration.goal) ms)")
    }
  }

  /// The medians of the difference of two compilations, so that what both share does not count.
  private static func perModel(
    _ words: [String], _ fewer: [String], _ more: [String]
  ) throws -> (milliseconds: Double, stages: [CompilerStage: Double]) {
    let pairs = try (0..<runs).map { _ in
      (try CompileRun(words, fewer), try CompileRun(words, more))
    }
    func median(_ time: (CompileRun) -> Double) -> Double {
      let differences = pairs.map { time($1) - time($0) }.sorted()
      return differences[runs / 2] / Double(counts.more - counts.fewer)
    }
    let stages = CompilerStage.allCases.map { stage in (stage, median { $0.stages[stage] ?? 0 }) }
    return (median(\.milliseconds), Dictionary(uniqueKeysWithValues: stages))
  }

  private static func whole(_ milliseconds: Double) -> Int { Int(milliseconds.rounded()) }
}
