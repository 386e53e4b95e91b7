import Foundation

/// The name of this runner in the messages of others that wait for it.
enum RunnerName {
  /// `schemagen on HOST (process 4711)`, cut to the length of an `application_name`.
  static var current: String {
    let process = "(process \(ProcessInfo.processInfo.processIdentifier))"
    let host = ProcessInfo.processInfo.hostName.prefix(63 - "schemagen on  ".count - process.count)
    return "schemagen on \(host) \(process)"
  }
}
