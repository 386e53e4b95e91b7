/// How many connections a pool has, and what they do.
public struct PoolStatistics: Equatable, Sendable {
  /// Connections that are open or being opened.
  public var open: Int
  /// Connections that wait for work.
  public var idle: Int
  /// Tasks that wait for a connection.
  public var waiting: Int
  /// The most connections that are opened.
  public var limit: Int
}
