import Foundation
import SchemaDamage
import SchemaDiagnostics
import SchemaFormatting
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
  /// The size of the large files in bytes.
  private var size = 10_000_000

  /// Reads the options.
  init(arguments: [String]) {
    for (option, value) in zip(arguments.dropFirst(), arguments.dropFirst(2)) {
      switch option {
      case "--seed": seed = UInt64(value) ?? seed
      case "--inputs": count = Int(value) ?? count
      case "--from": first = Int(value) ?? first
      case "--large": pathology = value
      case "--bytes": size = Int(value) ?? size
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
      let time = milliseconds { _ = SchemaCompiler.check(sources).diagnostics }
      if time > slowest.time { slowest = (time, "\(damaged)") }
      if isSlow(time, damaged.bytes.count) { print("\(damaged): took \(Int(time)) ms") }
      failures += complaints.isEmpty && !isSlow(time, damaged.bytes.count) ? 0 : 1
    }
    print("\(count) damaged schemas of \(schemas.count), \(bytes / 1_000_000) MB, seed \(seed)")
    print("the slowest took \(Int(slowest.time)) ms: \(slowest.description)")
    return failures
  }

  /// Looks at the large files, the healthy one first: it says how fast this machine is.
  private func largeFiles() -> Int {
    var failures = 0
    let healthy = times(of: Pathology.healthy.make(size)).max() ?? 0
    // Some strange files have several diagnostics or rules for each line of a healthy one.
    for pathology in Pathology.all where self.pathology ?? pathology.name == pathology.name {
      CrashReport.note(pathology.name)
      // A machine that others use is slow at times: what holds once, holds.
      var verdict = ""
      for _ in 1...Self.tries where verdict != Self.good {
        verdict = self.verdict(on: pathology, limit: Self.timesHealthy * healthy)
      }
      failures += verdict == Self.good ? 0 : 1
    }
    return failures
  }

  private static let (good, tries, timesHealthy) = ("ok", 3, 4.0)

  /// Measures one kind of large file.
  ///
  /// - Parameters:
  ///   - pathology: The kind.
  ///   - limit: The milliseconds that each of the three may take for the whole size.
  private func verdict(on pathology: Pathology, limit: Double) -> String {
    let half = times(of: pathology.make(size / 2))
    let whole = times(of: pathology.make(size))
    // Twice the bytes, twice the time; the rest is for caches that no longer suffice.
    let isLinear = zip(half, whole).allSatisfy { $1 < 3.5 * $0 + 50 }
    let isSlow = whole.contains { $0 > limit }
    let names = zip(["validate", "show", "format"], whole).map { "\($0) \(Int($1)) ms" }
    let slowness = isSlow ? "SLOW (limit \(Int(limit)) ms)" : Self.good
    let verdict = isLinear ? slowness : "NOT LINEAR \(half)"
    print("\(verdict) \(pathology.name): \(names.joined(separator: ", "))")
    return verdict
  }

  /// The milliseconds that validating, showing the diagnostics and formatting take.
  private func times(of bytes: [UInt8]) -> [Double] {
    let sources = SourceSet([SourceFile(path: "x", bytes: bytes)])
    var diagnostics: [Diagnostic] = []
    return [
      milliseconds { diagnostics = SchemaCompiler.check(sources).diagnostics },
      milliseconds { _ = DiagnosticRenderer(sources: sources).render(diagnostics) },
      milliseconds { _ = SchemaRepair.formatted(sources) },
    ]
  }

  /// No damaged schema takes longer than 100 ms and 50 ms for each megabyte.
  private func isSlow(_ milliseconds: Double, _ bytes: Int) -> Bool {
    milliseconds > 100 + 50 * Double(bytes) / 1_000_000
  }

  /// The time of the processor, so that other programs do not count.
  private func milliseconds(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) * 1_000 / Double(CLOCKS_PER_SEC)
  }
}
