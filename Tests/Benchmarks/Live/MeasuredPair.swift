/// The medians of two programs that run in turns, so that both meet the same noise.
struct MeasuredPair {
  private let milliseconds: Double
  private let peerMilliseconds: Double
  private static let runs = 15

  /// Runs both, after one run of each that fills the caches.
  ///
  /// - Throws: ``FailedRun`` when one fails; exit status 2 of `diff`, a difference, is a failure too.
  init(
    _ program: String, _ arguments: [String], against peer: String, _ peerArguments: [String]
  ) throws {
    var (own, others): ([Double], [Double]) = ([], [])
    for run in 0...Self.runs {
      let first = try ProcessRun(program, arguments)
      let second = try ProcessRun(peer, peerArguments)
      guard first.status == 0 else { throw FailedRun(name: program, status: first.status) }
      guard second.status == 0 else { throw FailedRun(name: peer, status: second.status) }
      if run == 0 { continue }
      own.append(first.milliseconds)
      others.append(second.milliseconds)
    }
    milliseconds = own.sorted()[Self.runs / 2]
    peerMilliseconds = others.sorted()[Self.runs / 2]
  }

  /// Both medians and their ratio.
  func line(_ name: String, goal: String) -> String {
    let ratio = Measurement.text(milliseconds / peerMilliseconds)
    return "\(Measurement.text(milliseconds)) ms / \(Measurement.text(peerMilliseconds)) ms "
      + "= \(ratio)  \(name) (goal \(goal))"
  }
}
