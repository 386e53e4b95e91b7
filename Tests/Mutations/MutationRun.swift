import Foundation
import SchemaDamage
import SchemaDiagnostics
import SchemaModel
import TestSupport

/// One run over damaged schemas and over large ones.
struct MutationRun {
  private var seed: UInt64 = 1
  private var count = 20_000
  private var first = 1
  private var schemas = SchemaCorpus.schemas
  /// The only large file to make.
  private var pathology: String?

  /// Reads the options.
  init(arguments: [String]) {
    for (option, value) in zip(arguments.dropFirst(), arguments.dropFirst(2)) {
      switch option {
      case "--seed": seed = UInt64(value) ?? seed
      case "--inputs": count = Int(value) ?? count
      case "--from": first = Int(value) ?? first
      case "--large": pathology = value
      case "--schemas": schemas += SchemaCorpus.schemas(below: value)
      default: break
      }
    }
  }

  /// Looks at all of them and prints what does not hold.
  ///
  /// - Returns: Whether everything holds.
  func run() -> Bool {
    CrashReport.install()
    let failures = (pathology == nil ? damagedSchemas() : 0) + largeFiles()
    alarm(0)
    print("\(failures == 0 ? "everything holds" : "\(failures) failures")")
    return failures == 0
  }

  private func damagedSchemas() -> Int {
    var failures = 0
    var slowest = (time: 0.0, description: "none")
    var bytes = 0
    for damaged in SchemaMutator(schemas: schemas, seed: seed, numbers: first..<first + count) {
      CrashReport.note("\(damaged)")
      bytes += damaged.bytes.count
      let complaints = DamageInspection.complaints(about: damaged.bytes)
      for complaint in complaints { print("\(damaged): \(complaint)") }
      let sources = SourceSet([SourceFile(path: "x", bytes: damaged.bytes)])
      let time = milliseconds { _ = SchemaCompiler.diagnose(sources) }
      if time > slowest.time { slowest = (time, "\(damaged)") }
      if isSlow(time, damaged.bytes.count) { print("\(damaged): took \(Int(time)) ms") }
      failures += complaints.isEmpty && !isSlow(time, damaged.bytes.count) ? 0 : 1
    }
    print("\(count) damaged schemas of \(schemas.count), \(bytes / 1_000_000) MB, seed \(seed)")
    print("the slowest took \(Int(slowest.time)) ms: \(slowest.description)")
    return failures
  }

  private func largeFiles() -> Int {
    var failures = 0
    for pathology in Pathology.all where self.pathology ?? pathology.name == pathology.name {
      CrashReport.note(pathology.name)
      let bytes = pathology.make(10_000_000)
      let sources = SourceSet([SourceFile(path: "x", bytes: bytes)])
      var diagnostics: [Diagnostic] = []
      let validating = milliseconds { diagnostics = SchemaCompiler.diagnose(sources) }
      let showing = milliseconds {
        _ = DiagnosticRenderer(sources: sources).render(diagnostics)
      }
      let formatting = milliseconds { _ = SchemaRepair.formatted(sources) }
      let isSlow = [validating, showing, formatting].contains { self.isSlow($0, bytes.count) }
      failures += isSlow ? 1 : 0
      print(
        "\(isSlow ? "SLOW" : "ok") \(pathology.name): validate \(Int(validating)) ms, "
          + "show \(diagnostics.count) in \(Int(showing)) ms, format \(Int(formatting)) ms")
    }
    return failures
  }

  /// Nothing takes longer than 100 ms and 50 ms for each megabyte.
  private func isSlow(_ milliseconds: Double, _ bytes: Int) -> Bool {
    milliseconds > 100 + 50 * Double(bytes) / 1_000_000
  }

  private func milliseconds(_ work: () -> Void) -> Double {
    ContinuousClock().measure(work) / .milliseconds(1)
  }
}
