/// A connection that a stream uses; made by a session.
public struct _LentConnection: Sendable {
  let connection: ConnectionActor
  /// How many transactions are open around the stream.
  let depth: Int
  /// Returns the connection to its pool; nil when the session keeps it.
  let giveBack: (@Sendable () -> Void)?
}
