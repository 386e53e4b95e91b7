/// The medians of several runs of one command line.
struct Measurement {
  let name: String
  let milliseconds: Double
  let peakKilobytes: Int

  /// Runs a command line some times, after one run that fills the caches.
  init(_ name: String, _ program: String, _ arguments: [String], runs: Int = 21) throws {
    let warmUp = try ProcessRun(program, arguments)
    guard warmUp.status == 0 else { throw FailedRun(name: name, status: warmUp.status) }
    let results = try (0..<runs).map { _ in try ProcessRun(program, arguments) }
    self.name = name
    milliseconds = results.map(\.milliseconds).sorted()[runs / 2]
    peakKilobytes = results.map(\.peakKilobytes).sorted()[runs / 2]
  }

  /// The measurement as a line of a table.
  func line(floor: Measurement) -> String {
    let time = Self.text(milliseconds).padded(to: 9)
    let ratio = Self.text(milliseconds / floor.milliseconds).padded(to: 7)
    let memory = Self.text(Double(peakKilobytes) / 1024).padded(to: 8)
    return "\(time) ms \(ratio) × floor \(memory) MB  \(name)"
  }

  /// A number with two decimals.
  static func text(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
