import Foundation
import SchemaDiagnostics
import SchemaFormatting
import SchemaModel

/// Measures the language in process: validating and formatting 1,000 and 10,000 models.
///
/// The floor is what every reader has to do: reading the file and finding its lines.
enum LanguageBenchmark {
  /// Prints the memory of a process of its own, times, and the ratio of ten times as many models.
  static func run() throws {
    // A process starts with the peak of the one that made it, so the memory comes first.
    for job in Job.allCases {
      try withSchema(models: 10_000) { path in
        let run = try Measurement(
          job.rawValue, CommandLine.arguments[0], ["language", job.rawValue, path], runs: 3)
        print("\(Measurement.text(Double(run.peakKilobytes) / 1024)) MB at most: \(job) 10,000")
      }
    }
    let small = try times(models: 1_000)
    let large = try times(models: 10_000)
    for (name, path) in [("validate", \Times.validate), ("format", \Times.format)] {
      let ratio = Measurement.text(large[keyPath: path] / small[keyPath: path])
      print("\(name): 10,000 models take \(ratio) × the time of 1,000")
    }
  }

  /// What a process of its own does once, so that its memory can be measured.
  enum Job: String, CaseIterable {
    case read, validate, format

    func run(_ path: String) throws {
      switch self {
      case .read: _ = try LanguageBenchmark.read(path)
      case .validate: LanguageBenchmark.validate(try LanguageBenchmark.read(path))
      case .format: LanguageBenchmark.format(try LanguageBenchmark.read(path))
      }
    }
  }

  private struct Times {
    let validate: Double
    let format: Double
  }

  private static func times(models count: Int) throws -> Times {
    try withSchema(models: count) { path in
      let kilobytes = try read(path).files.reduce(0) { $0 + $1.bytes.count } / 1_000
      print("\(count) models, \(kilobytes) kB, medians of \(runs):")
      let floor = try median { _ = try read(path) }
      let sources = try read(path)
      let times = Times(
        validate: median { validate(sources) }, format: median { format(sources) })
      report("read and split (the floor)", floor, floor)
      report("validate", times.validate, floor)
      report("format", times.format, floor)
      return times
    }
  }

  private static let runs = 21

  private static func report(_ name: String, _ time: Double, _ floor: Double) {
    print("  \(Measurement.text(time)) ms  \(Measurement.text(time / floor)) × floor  \(name)")
  }

  private static func median(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let times = try (0..<runs).map { _ in try clock.measure(work) / .milliseconds(1) }
    return times.sorted()[runs / 2]
  }

  private static func withSchema<Result>(
    models count: Int, _ body: (String) throws -> Result
  ) throws -> Result {
    let path = NSTemporaryDirectory() + "schemagen-language-\(getpid())-\(count).prisma"
    try SmallModels.text(count: count).write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  private static func read(_ path: String) throws -> SourceSet {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return SourceSet([SourceFile(path: "schema.prisma", bytes: [UInt8](data))])
  }

  private static func validate(_ sources: SourceSet) {
    guard SchemaCompiler.check(sources).diagnostics.isEmpty else {
      return print("the schema has errors")
    }
  }

  private static func format(_ sources: SourceSet) {
    let formatted = SchemaRepair.formatted(sources)
    guard formatted.files.count == 1 else { return print("no text came out") }
  }
}
