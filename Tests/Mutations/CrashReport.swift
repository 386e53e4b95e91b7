import Foundation

/// Says which case was looked at when the process crashes or hangs.
enum CrashReport {
  /// The text, in memory that a signal handler may read.
  nonisolated(unsafe) private static let text = UnsafeMutablePointer<CChar>.allocate(capacity: 256)

  /// Waits for crashes.
  static func install() {
    text.initialize(repeating: 0, count: 256)
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGALRM] {
      signal(number) { number in
        CrashReport.say()
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Notes what is looked at from now on; more than a minute with it counts as hanging.
  static func note(_ description: String) {
    let line = "\ncrashed or hung: \(description)\n".utf8CString
    for (index, character) in line.prefix(255).enumerated() { text[index] = character }
    text[min(line.count, 255)] = 0
    alarm(60)
  }

  private static func say() {
    write(STDERR_FILENO, text, strlen(text))
  }
}
