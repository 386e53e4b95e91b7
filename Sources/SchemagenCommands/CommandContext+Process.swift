import Foundation

extension CommandContext {
  /// The context of this process.
  package static var process: CommandContext {
    let environment = ProcessInfo.processInfo.environment
    return CommandContext(
      environment: environment, workingDirectory: FileManager.default.currentDirectoryPath,
      console: Console(
        output: StreamSink(
          descriptor: STDOUT_FILENO, name: "standard output", isUnbuffered: false),
        errors: StreamSink(
          descriptor: STDERR_FILENO, name: "standard error", isUnbuffered: true),
        input: StandardInput(), environment: environment),
      now: { Date().timeIntervalSince1970 })
  }
}
