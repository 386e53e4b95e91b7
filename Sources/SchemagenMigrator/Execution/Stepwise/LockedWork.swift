import SchemagenRuntime

/// What is done statement by statement while other runners are kept out: on a connection, with a function
/// to be called before each statement, which throws when the lock is lost.
typealias LockedWork<Result> =
  @Sendable (HeldConnection, @escaping @Sendable () async throws -> Void) async throws -> Result
