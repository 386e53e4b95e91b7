/// The best time of several runs, and its ratio to the floor taken in the same process.
struct RatioToFloor {
  let name: String
  let floor: Duration
  let time: Duration
  /// How many rows or calls a run has.
  let count: Int

  /// Prints one line of the report.
  func report() {
    let ratio = time / floor
    print("\(name): \(each(time)) each, floor \(each(floor)), ratio \(rounded(ratio))")
  }

  private func each(_ duration: Duration) -> String {
    "\(rounded(duration / .microseconds(1) / Double(count))) µs"
  }

  private func rounded(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The shortest of several runs.
  static func best(of runs: Int = 5, _ work: () async throws -> Void) async rethrows -> Duration {
    var best = Duration.seconds(1_000_000)
    for _ in 0..<runs {
      best = min(best, try await ContinuousClock().measure { try await work() })
    }
    return best
  }
}
