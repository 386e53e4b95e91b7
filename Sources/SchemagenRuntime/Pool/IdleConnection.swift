/// A connection that waits for work.
struct IdleConnection {
  let connection: ConnectionActor
  let since: ContinuousClock.Instant

  /// After this long, a server may have closed its end.
  private static let unquestioned = Duration.seconds(1)

  /// Whether the other end should be asked before the connection is used.
  var needsCheck: Bool { since.duration(to: .now) > Self.unquestioned }
}
