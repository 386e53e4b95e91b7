/// The numbers of a pool's connections.
public struct PoolStatistics: Equatable, Sendable {
  /// Connections that are open or being opened.
  public var open: Int
  /// Idle connections.
  public var idle: Int
  /// Tasks waiting for a connection.
  public var waiting: Int
  /// The maximum number of connections.
  public var limit: Int

  /// The numbers of two pools together.
  static func + (one: PoolStatistics, other: PoolStatistics) -> PoolStatistics {
    PoolStatistics(
      open: one.open + other.open, idle: one.idle + other.idle,
      waiting: one.waiting + other.waiting, limit: one.limit + other.limit)
  }
}
