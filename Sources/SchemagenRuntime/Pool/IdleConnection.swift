/// A connection that is not in use.
struct IdleConnection {
  let connection: ConnectionActor
  let since: ContinuousClock.Instant

  /// After this time, a server may have closed the connection.
  private static let unquestioned = Duration.seconds(1)

  /// Whether to check the connection before it is used.
  var needsCheck: Bool { since.duration(to: .now) > Self.unquestioned }
}
