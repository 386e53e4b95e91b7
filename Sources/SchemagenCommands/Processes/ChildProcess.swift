import Dispatch
import Foundation
import Synchronization

/// A program that runs beside this one and ends with it.
///
/// A class because it is stopped from another task than that which waits for it.
final class ChildProcess: Sendable {
  /// Where a stream of the program goes.
  enum Stream {
    /// Where that of this program goes.
    case inherited
    /// To the standard error of this program.
    case errors
    /// Into ``Ending``.
    case captured
    /// Into an open file.
    case file(FileHandle)
    case nowhere
  }

  /// How the program ended.
  struct Ending: Sendable {
    /// The exit status, or the number of the signal that ended it.
    let status: Int32
    let isSignal: Bool
    /// What it has written to captured streams.
    let output: String
    let errors: String

    /// Whether it did what it was to do.
    var isSuccess: Bool { !isSignal && status == 0 }

    /// `status 3`, `signal 15`.
    var words: String { "\(isSignal ? "signal" : "status") \(status)" }
  }

  private let process: Process
  private let output: Reader?
  private let errors: Reader?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - command: The path of the program, and its arguments, which other users can see.
  ///   - environment: All variables of its environment.
  ///   - folder: Its working directory.
  ///   - input: What it reads; a pipe is closed on this side.
  /// - Throws: A failure when it cannot be started.
  init(
    _ command: [String], environment: [String: String], folder: String, input: Pipe? = nil,
    inheritsInput: Bool = false, output: Stream, errors: Stream
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    if !inheritsInput { process.standardInput = input ?? FileHandle.nullDevice }
    let (outputStream, outputReader) = Self.stream(output)
    let (errorStream, errorReader) = Self.stream(errors)
    if let outputStream { process.standardOutput = outputStream }
    if let errorStream { process.standardError = errorStream }
    do {
      try Self.withSignals { try process.run() }
    } catch {
      throw CommandFailure("\(command[0]) could not be started: \(error.localizedDescription)")
    }
    outputReader?.start()
    errorReader?.start()
    self.process = process
    self.output = outputReader
    self.errors = errorReader
  }

  /// Starts a program with no signal blocked: threads of a dispatch queue block all of them, and a program
  /// inherits that.
  private static func withSignals(_ start: () throws -> Void) rethrows {
    var (none, former) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &former)
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    try start()
  }

  /// Waits for the end; when the task is cancelled, the program is stopped before.
  func end() async -> Ending {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async { [self] in
          process.waitUntilExit()
          continuation.resume(
            returning: Ending(
              status: process.terminationStatus, isSignal: process.terminationReason != .exit,
              output: output?.text ?? "", errors: errors?.text ?? ""))
        }
      }
    } onCancel: {
      stop()
    }
  }

  /// Asks the program and what it has started to end, and makes them when they do not.
  func stop() {
    // It has a process group of its own, so that a terminal's Ctrl-C does not reach it.
    signal(SIGTERM)
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) { [self] in
      if process.isRunning { signal(SIGKILL) }
    }
  }

  private func signal(_ number: Int32) {
    guard process.isRunning else { return }
    let id = process.processIdentifier
    if kill(-id, number) != 0 { kill(id, number) }
  }

  private static let patience = DispatchTimeInterval.seconds(5)

  private static func stream(_ stream: Stream) -> (Any?, Reader?) {
    switch stream {
    case .inherited: return (nil, nil)
    case .errors: return (FileHandle.standardError, nil)
    case .file(let handle): return (handle, nil)
    case .nowhere: return (FileHandle.nullDevice, nil)
    case .captured:
      let reader = Reader()
      return (reader.pipe, reader)
    }
  }

  /// Reads a pipe while the program runs, so that it never waits for a full one.
  private final class Reader: Sendable {
    let pipe = Pipe()
    private let bytes = Mutex(Data())
    private let done = DispatchSemaphore(value: 0)

    func start() {
      DispatchQueue.global().async { [self] in
        let data = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
        bytes.withLock { $0 = data }
        done.signal()
      }
    }

    /// Everything, after the end of the program.
    var text: String {
      done.wait()
      defer { done.signal() }
      return String(decoding: bytes.withLock { $0 }, as: UTF8.self)
    }
  }
}
