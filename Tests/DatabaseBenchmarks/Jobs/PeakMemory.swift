import Foundation

/// The most memory that this process held.
enum PeakMemory {
  /// In kilobytes; 0 where the system does not tell.
  ///
  /// Not `getrusage`, whose number a process on Linux has from the one that started it:
  /// <https://man7.org/linux/man-pages/man5/proc_pid_status.5.html>
  static var kilobytes: Int {
    let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
  }
}
