import Dispatch
import Foundation
import Synchronization

/// Turns Ctrl-C into the cancellation of some work, so that the transaction is rolled back and the
/// server stops at once, instead of when it notices that the connection is gone.
enum Interrupts {
  /// Whether this task is a part of work that Ctrl-C cancels.
  @TaskLocal private static var isCancelling = false

  private struct State {
    var next = 0
    /// What Ctrl-C cancels, by number.
    var cancellations: [Int: @Sendable () -> Void] = [:]
    var sources: [any DispatchSourceSignal] = []
  }

  private static let state = Mutex(State())

  /// Does some work that Ctrl-C cancels; a second Ctrl-C ends the process at once. Work that is a part of
  /// other such work is cancelled with it.
  ///
  /// - Throws: The error of the work; a failure if it was interrupted.
  static func cancelling<Result: Sendable>(
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    if isCancelling { return try await stopping(work) }
    let task = $isCancelling.withValue(true) { Task { try await work() } }
    let number = begin { task.cancel() }
    defer { state.withLock { _ = $0.cancellations.removeValue(forKey: number) } }
    return try await stopping {
      try await withTaskCancellationHandler {
        try await task.value
      } onCancel: {
        task.cancel()
      }
    }
  }

  private static func stopping<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch is CancellationError {
      throw CommandFailure(
        "Interrupted.",
        help: "What was not committed was rolled back.",
        status: .interrupted)
    }
  }

  /// Notes what Ctrl-C cancels. The source of the signal is made once: when one is cancelled while the
  /// next one starts, the signal may be lost.
  private static func begin(_ cancel: @escaping @Sendable () -> Void) -> Int {
    state.withLock { state in
      if state.sources.isEmpty { state.sources = signals.map(source) }
      state.next += 1
      state.cancellations[state.next] = cancel
      return state.next
    }
  }

  /// Ctrl-C, and what ends a container or a service.
  private static let signals = [SIGINT, SIGTERM]

  private static func source(of number: Int32) -> any DispatchSourceSignal {
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler { interrupt() }
    // Unlike a signal that is ignored, one with a handler is not ignored by the programs that are started.
    signal(number) { _ in }
    source.resume()
    return source
  }

  /// Cancels what runs; ends the process when nothing is left that could be cancelled.
  private static func interrupt() {
    let cancellations = state.withLock { state in
      defer { state.cancellations = [:] }
      return state.cancellations.values.map(\.self)
    }
    if cancellations.isEmpty { exit(ExitStatus.interrupted.rawValue) }
    for cancel in cancellations { cancel() }
  }
}
