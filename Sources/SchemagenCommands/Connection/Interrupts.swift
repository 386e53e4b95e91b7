import Dispatch
import Foundation

/// Turns Ctrl-C into the cancellation of some work, so that the transaction is rolled back and the
/// server stops at once, instead of when it notices that the connection is gone.
enum Interrupts {
  /// Does some work that Ctrl-C cancels; a second Ctrl-C ends the process at once.
  ///
  /// - Throws: The error of the work; a failure if it was interrupted.
  static func cancelling<Result: Sendable>(
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let task = Task { try await work() }
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      task.cancel()
      signal(SIGINT, SIG_DFL)
    }
    signal(SIGINT, SIG_IGN)
    source.resume()
    defer {
      source.cancel()
      signal(SIGINT, SIG_DFL)
    }
    do {
      return try await task.value
    } catch is CancellationError {
      throw CommandFailure(
        "Interrupted.",
        help: "What was not committed was rolled back.",
        status: .interrupted)
    }
  }
}
