/// One command of the tool, with its arguments read.
protocol Command: Sendable {
  /// Does the work.
  ///
  /// - Parameter context: The world it works in.
  /// - Returns: How it ended.
  /// - Throws: What made it impossible, usually a ``CommandFailure``.
  func run(in context: CommandContext) async throws -> ExitStatus
}
