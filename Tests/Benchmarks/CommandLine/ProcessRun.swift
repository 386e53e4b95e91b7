import Foundation

/// One run of a program from start to end.
struct ProcessRun {
  /// Milliseconds from before the start to after the end.
  let milliseconds: Double
  /// Milliseconds that processors spent on it, in user and system mode: other programs change it less.
  let processorMilliseconds: Double
  /// The most memory that it held, in kilobytes.
  let peakKilobytes: Int
  let status: Int32

  /// Runs a program with its output thrown away.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - arguments: Its arguments.
  ///   - errors: A file for its standard error; that of this process by default.
  init(_ program: String, _ arguments: [String], errors: String? = nil) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    if let errors {
      posix_spawn_file_actions_addopen(
        &actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let clock = ContinuousClock()
    let start = clock.now
    var process = pid_t()
    let error = posix_spawn(&process, program, &actions, nil, &words, environ)
    guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .ENOENT) }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else { throw POSIXError(.ECHILD) }
    milliseconds = (clock.now - start) / .milliseconds(1)
    self.status = status
    processorMilliseconds = Self.milliseconds(usage.ru_utime) + Self.milliseconds(usage.ru_stime)
    // Linux counts kilobytes, macOS bytes.
    #if os(macOS)
      peakKilobytes = Int(usage.ru_maxrss) / 1024
    #else
      peakKilobytes = Int(usage.ru_maxrss)
    #endif
  }

  private static func milliseconds(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1_000 + Double(time.tv_usec) / 1_000
  }
}
