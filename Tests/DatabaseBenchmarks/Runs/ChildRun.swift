import Foundation

/// One run of a program: what it measured itself, and the most memory that it held.
struct ChildRun {
  let milliseconds: Double
  let peakKilobytes: Int

  /// Runs a program that prints milliseconds.
  ///
  /// - Throws: ``FailedRun`` when it fails.
  init(_ program: String, _ arguments: [String]) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let error = posix_spawn(&process, program, &actions, nil, &words, environ)
    close(ends[1])
    defer { close(ends[0]) }
    guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .ENOENT) }
    let output = FileHandle(fileDescriptor: ends[0], closeOnDealloc: false).readDataToEndOfFile()
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else { throw POSIXError(.ECHILD) }
    let text = String(decoding: output, as: UTF8.self).trimmingCharacters(
      in: .whitespacesAndNewlines)
    guard status == 0, let number = Double(text) else {
      throw FailedRun(command: ([program] + arguments).joined(separator: " "), output: text)
    }
    milliseconds = number
    // Linux counts kilobytes, macOS bytes.
    #if os(macOS)
      peakKilobytes = Int(usage.ru_maxrss) / 1024
    #else
      peakKilobytes = Int(usage.ru_maxrss)
    #endif
  }

  /// What another program has measured.
  init(milliseconds: Double) {
    self.milliseconds = milliseconds
    peakKilobytes = 0
  }

  /// Runs a job of this program.
  init(_ job: Job, _ url: String, count: Int, rowCount: Int) throws {
    try self.init(
      CommandLine.arguments[0], ["job", job.rawValue, url, String(count), String(rowCount)])
  }
}
