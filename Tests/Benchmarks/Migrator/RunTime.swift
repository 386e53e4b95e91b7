/// How long something took that may be several processes.
struct RunTime {
  private(set) var milliseconds = 0.0
  private(set) var processorMilliseconds = 0.0

  /// Runs a program and adds its time.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - arguments: Its arguments.
  ///   - errors: A file for its standard error, which is not shown.
  /// - Throws: ``FailedRun``.
  mutating func add(_ program: String, _ arguments: [String], errors: String) throws {
    let run = try ProcessRun(program, arguments, errors: errors)
    guard run.status == 0 else {
      throw FailedRun(name: "\(program) \(arguments.joined(separator: " "))", status: run.status)
    }
    milliseconds += run.milliseconds
    processorMilliseconds += run.processorMilliseconds
  }

  /// The medians of several.
  static func median(of times: [RunTime]) -> RunTime {
    var median = RunTime()
    median.milliseconds = times.map(\.milliseconds).sorted()[times.count / 2]
    median.processorMilliseconds = times.map(\.processorMilliseconds).sorted()[times.count / 2]
    return median
  }

  /// Wall time and processor time, in milliseconds.
  var text: String {
    "\(Measurement.text(milliseconds)) ms (processor \(Measurement.text(processorMilliseconds)))"
  }
}
