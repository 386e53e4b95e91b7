import SchemagenRuntime

/// What the history is given of a script that runs statement by statement.
struct StepNotes: Sendable {
  /// Writes in the open transaction how many statements were executed, and whether the next one is about to
  /// be, outside of a transaction.
  let write: @Sendable (_ count: Int, _ isStarted: Bool, DatabaseConnection) throws -> Void
}
