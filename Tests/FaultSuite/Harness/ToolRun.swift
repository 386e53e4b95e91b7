import Foundation
import TestSupport

/// A run of the tool that may still go on.
///
/// A class because it ends its process when its owner lets go of it.
final class ToolRun {
  private let words: [String]
  private let child: SpawnedProcess
  private let files: TemporaryFolder
  private var status: Int32?

  init(_ command: [String], words: [String], environment: [String: String]) throws {
    self.words = words
    files = try TemporaryFolder()
    child = try SpawnedProcess(
      command, output: files.path + "/output", errors: files.path + "/errors",
      adding: environment)
  }

  deinit {
    if status == nil, !hasEnded {
      Foundation.kill(child.id, SIGKILL)
      _ = child.wait()
    }
  }

  var processID: Int32 { child.id }

  var hasEnded: Bool {
    if status == nil { status = child.ended() }
    return status != nil
  }

  /// What it has printed so far.
  var text: String { (files.read("output") ?? "") + (files.read("errors") ?? "") }

  /// Waits for its end.
  ///
  /// - Throws: ``Broken`` when it takes too long, or prints the password.
  func finish(within seconds: Double = 90) throws -> Outcome {
    let end = Date(timeIntervalSinceNow: seconds)
    while !hasEnded {
      guard Date() < end else {
        throw Broken("it still runs after \(seconds) s: \(words.joined(separator: " "))\n\(text)")
      }
      pause(0.002)
    }
    let outcome = Outcome(
      words: words, status: status ?? -1, output: files.read("output") ?? "",
      errors: files.read("errors") ?? "")
    try Secret.check(outcome)
    return outcome
  }

  /// Sends it a signal that it can handle.
  func interrupt(by signal: Int32) { Foundation.kill(child.id, signal) }

  /// Ends it as a crash or the kernel does: without a chance to do anything.
  ///
  /// - Returns: Whether it was still running.
  @discardableResult
  func kill() -> Bool {
    if hasEnded { return false }
    Foundation.kill(child.id, SIGKILL)
    while !hasEnded { pause(0.001) }
    return true
  }
}
