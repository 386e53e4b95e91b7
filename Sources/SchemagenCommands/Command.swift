/// One command of the tool, with its parsed arguments.
protocol Command: Sendable {
  /// Runs the command.
  ///
  /// - Parameter context: Its environment, folder and console.
  /// - Returns: The exit status.
  /// - Throws: Why it failed, usually a ``CommandFailure``.
  func run(in context: CommandContext) async throws -> ExitStatus
}
