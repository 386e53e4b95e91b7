/// A connection that is not in use.
struct IdleConnection {
  let connection: ConnectionActor
  let since: ContinuousClock.Instant
  /// Whether another connection broke while this one was idle, so that only the server's answer tells
  /// whether it still works.
  var isDoubted = false
}
