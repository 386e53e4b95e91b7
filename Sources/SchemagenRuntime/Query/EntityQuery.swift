/// A selection of rows of one table: filter, order and limits.
///
/// A query is a value: each step returns a new one, and nothing is sent before ``all()``,
/// ``first()``, ``count()``, ``update(_:)`` or another operation is called.
///
/// ```swift
/// let admins = users.filter { $0.role == .admin }
/// let newest = try await admins.order { $0.createdAt.descending }.limit(20).all()
/// let total = try await admins.count()
/// ```
public struct EntityQuery<Model: ReadableEntity>: Sendable {
  /// The session that runs the query.
  public let session: any DatabaseSession
  var condition: QueryFilter?
  var orderings: [QueryOrdering] = []
  var limit: Int?
  var offset: Int?
  var scope = RowScope.present
  @usableFromInline var lock: RowLock?

  /// Whether the query has a limit or an offset.
  var isLimited: Bool { limit != nil || offset != nil }

  /// Starts with all rows of the table.
  ///
  /// - Parameter session: The session that runs the query.
  public init(_ session: any DatabaseSession) {
    self.session = session
  }
}
